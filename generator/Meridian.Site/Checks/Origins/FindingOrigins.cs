using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Checks.Pages;
using Meridian.Site.Html;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// Traces what is wrong with a finished page back to who wrote it: the page's own text, its front matter, a text or a
/// link of the settings, and last a template.
/// </summary>
internal sealed class FindingOrigins
{
    private readonly CheckedSite _site;
    private readonly LinkOrigins _links;
    private readonly LayoutOrigins _layouts;
    private readonly Lazy<SiteView> _marked;

    /// <param name="site">The site.</param>
    /// <param name="findings">All findings that are traced.</param>
    /// <param name="routes">Their pages.</param>
    public FindingOrigins(
        CheckedSite site,
        IEnumerable<LinkFinding> findings,
        IReadOnlyDictionary<SitePath, RenderedRoute> routes)
    {
        _site = site;
        _links = new LinkOrigins(site);
        _layouts = new LayoutOrigins(findings, routes, Mark);
        _marked = new Lazy<SiteView>(site.Views.WithMarks);
    }

    /// <summary>Traces all findings about one page. Pure.</summary>
    public ImmutableArray<TracedFinding> Trace(RenderedRoute rendered, IEnumerable<LinkFinding> findings)
    {
        var page = new TracedPage(rendered, new Lazy<MarkedPage>(() => Mark(rendered)));
        return [.. findings.Select(finding => new TracedFinding(finding, Find(finding, page)))];
    }

    private Origin Find(LinkFinding finding, TracedPage page)
    {
        var rendered = page.Rendered;
        if (InFile(finding, rendered) is { } file)
        {
            return new Origin(file);
        }

        return finding.Part switch
        {
            PagePart.Link => OfLink(finding, page),
            PagePart.Heading => OfHeading(finding, rendered) ?? OfElement(finding.Span, page),
            PagePart.Title => Said(PageWords.Title(_site.Model, rendered)) ?? OfTag("<title", finding, rendered),
            PagePart.Description when IsLeftOutByTheme(finding, rendered) => OfTag("<head", finding, rendered),
            PagePart.Description =>
                Said(PageWords.Description(_site.Model, rendered)) ?? OfTag("<head", finding, rendered),
            PagePart.Robots => Said(PageWords.Robots(rendered)) ?? OfElement(finding.Span, page),
            PagePart.Frame => OfTag("<html", finding, rendered),
            PagePart.Whole => Nearby(
                rendered.Route.Source is { } source ? Location.StartOf(source) : rendered.Route.Place),
            _ => OfElement(finding.Span, page),
        };
    }

    /// <summary>A copied file is its own source; a redirect was written where its old address is.</summary>
    private Location? InFile(LinkFinding finding, RenderedRoute rendered) => rendered.Route switch
    {
        CopyRoute copy => new Location(copy.File, finding.Span),
        AssetRoute asset => Location.StartOf(asset.Asset.Source),
        RedirectRoute redirect => redirect.Place,
        HostFileRoute => _site.Model.Redirects.FirstOrDefault(
            redirect => redirect.Url(_site.Model.Settings.Url.Value) == finding.Link)?.Place,
        _ => null,
    };

    /// <summary>True when the page has a description, which its template does not print.</summary>
    private bool IsLeftOutByTheme(LinkFinding finding, RenderedRoute rendered) =>
        finding.Rule == DocumentCheck.MissingDescription
        && (PageWords.PageOf(rendered) is not { } page || _site.Views.View(page).SearchDescription is not null);

    private static Origin Nearby(Location? place) => new(place) { Kind = OriginKind.Nearby };

    private static Origin? Said(Location? place) => place is null ? null : new Origin(place);

    private Origin OfLink(LinkFinding finding, TracedPage page)
    {
        var origin = _links.FindWritten(finding, page.Rendered, offset => page.Marked.Value.IsInText(offset))
            ?? OfMadeLink(finding, page);
        return finding.Rule == LinkTextCheck.VagueLink && origin.Written is null
            ? OfWords(finding, page.Rendered) ?? origin
            : origin;
    }

    /// <summary>
    /// A link that a template spells out, or puts together of values that the author gave: then those are to be mended.
    /// </summary>
    private Origin OfMadeLink(LinkFinding finding, TracedPage page)
    {
        var element = OfElement(finding.Span, page);
        return _links.Narrow(element, finding) ?? Said(_links.FindValue(finding, page.Rendered)) ?? element;
    }

    /// <summary>The words of a link that a template writes stand in the settings, or with those of the theme.</summary>
    private Origin? OfWords(LinkFinding finding, RenderedRoute rendered) =>
        rendered.Facts is PageFacts facts
        && facts.Anchors.FirstOrDefault(anchor => anchor.Span == finding.Span).Name is { Length: > 0 } words
            ? Said(_site.Views.Texts.FindInYaml(words))
            : null;

    /// <summary>A heading of Markdown goes by its id.</summary>
    private static Origin? OfHeading(LinkFinding finding, RenderedRoute rendered)
    {
        var parsed = rendered.Route switch
        {
            PageRoute route => route.Page.Parsed,
            HomeRoute route => route.Text?.Parsed,
            TagRoute { Paging.Number: 1 } route => route.Tag.Text,
            _ => null,
        };
        var id = (rendered.Facts as PageFacts)?.Headings.FirstOrDefault(heading => heading.Span == finding.Span).Id;
        return parsed?.Body.Headings.FirstOrDefault(heading => heading.Id == id) is { } written
            ? new Origin(parsed.At(written.Span))
            : null;
    }

    private static Origin OfElement(TextSpan span, TracedPage page)
    {
        if (page.Rendered.File.Layout is not { } layout)
        {
            return Nearby(page.Rendered.Route.Place);
        }

        return OfCulprit(span, page) ?? page.Marked.Value.Find(span) ?? Nearby(Location.StartOf(layout));
    }

    /// <summary>What is wrong with the nesting of a page may be the fault of a text that is wrong by itself.</summary>
    private static Origin? OfCulprit(TextSpan span, TracedPage page) =>
        page.Rendered.Facts is PageFacts facts
        && facts.Nesting.FirstOrDefault(fault => fault.Span == span) is { Element: not null } blamed
            ? page.Marked.Value.FindCulprit(blamed)
            : null;

    private Origin OfTag(string name, LinkFinding finding, RenderedRoute rendered) =>
        rendered.File.Layout is { } layout
            ? _layouts.Find(finding, layout, name)
            : Nearby(rendered.Route.Place);

    private MarkedPage Mark(RenderedRoute rendered)
    {
        var views = _marked.Value;
        return new MarkedPage(views, views.Marks!, rendered); // a site with marks has their sources
    }

    /// <summary>A page whose findings are traced. Its text is made again only when one asks for it.</summary>
    private sealed record TracedPage(RenderedRoute Rendered, Lazy<MarkedPage> Marked);
}
