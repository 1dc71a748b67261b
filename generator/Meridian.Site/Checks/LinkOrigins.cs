using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Modelling;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;
using Meridian.Site.Views.Bodies;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>Where a link of a finished page was written.</summary>
/// <param name="Place">The line, in a text, in a setting or in a template.</param>
/// <param name="IsReported">True when its fault was told while the page was made.</param>
internal sealed record LinkOrigin(Location? Place, bool IsReported)
{
    /// <summary>The link as the author wrote it in a text; null elsewhere.</summary>
    public string? Written { get; init; }
}

/// <summary>
/// Traces links of finished pages back: to the page's own text and the texts of settings on it, its front matter, the
/// settings, and last to the template that writes it out.
/// </summary>
internal sealed class LinkOrigins(CheckedSite site)
{
    private readonly Lazy<SettingLinks> _settings = new(() => SettingLinks.Of(site.Model));

    public LinkOrigin Find(LinkFinding finding, RenderedRoute rendered)
    {
        if (InFile(finding, rendered) is { } file)
        {
            return new LinkOrigin(file, false);
        }

        // The same link may be written in several places; as often as it shows, the next of them is meant.
        var written = Written(finding, rendered).ToImmutableArray();
        return written.IsEmpty
            ? new LinkOrigin(InTheme(finding, rendered), false)
            : written[Math.Min(finding.Occurrence, written.Length - 1)];
    }

    /// <summary>A copied file is its own source; a redirect was written where its old address is.</summary>
    private static Location? InFile(LinkFinding finding, RenderedRoute rendered) => rendered.Route switch
    {
        CopyRoute copy => new Location(copy.File, finding.Span),
        AssetRoute asset => Location.StartOf(asset.Asset.Source),
        RedirectRoute redirect => redirect.Place,
        _ => null,
    };

    private IEnumerable<LinkOrigin> Written(LinkFinding finding, RenderedRoute rendered) =>
        rendered.File.Links.Concat(rendered.File.Texts.SelectMany(text => text.Links))
            .Where(link => link.Value == finding.Link)
            .Select(link => new LinkOrigin(link.Place, link.State == LinkState.Reported) { Written = link.Written })
            .Concat(InSettings(finding, rendered).Select(place => new LinkOrigin(place, false)));

    private IEnumerable<Location> InSettings(LinkFinding finding, RenderedRoute rendered)
    {
        if (PageOf(rendered) is { FrontMatter.Image: { } image } page
            && _settings.Value.IsForm(finding.Link, site.Model.Links.Resolve(page.Path, page, image.Value), image.Value))
        {
            yield return page.Parsed.At(image.Span);
        }
        else if (_settings.Value.Find(finding.Link) is { } place)
        {
            yield return place;
        }
    }

    private static Page? PageOf(RenderedRoute rendered) => rendered.Route switch
    {
        PageRoute route => route.Page,
        HomeRoute route => route.Text,
        _ => null,
    };

    /// <summary>
    /// Where a template spells the link out, or the value that it takes it from, else the layout of the page.
    /// </summary>
    private Location? InTheme(LinkFinding finding, RenderedRoute rendered) => Literal(finding, rendered)
        ?? InParams(finding, rendered)
        ?? (finding.Link.Length > 0 ? site.Views.Texts.FindInYaml(finding.Link) : null)
        ?? (rendered.File.Layout is { } layout ? Location.StartOf(layout) : rendered.Route.Place);

    private Location? Literal(LinkFinding finding, RenderedRoute rendered) => finding.Link.Length == 0
        ? null
        : site.Theme.Templates
            .Select(template => template.Source)
            .OrderBy(source => source.Path == rendered.File.Layout ? 0 : 1).ThenBy(source => source.Path)
            .Select(source => (Source: source, At: source.Text.IndexOf($"\"{finding.Link}\"", StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            .Select(found => found.Source.At(new TextSpan(found.At + 1, finding.Link.Length)))
            .FirstOrDefault();

    /// <summary>The free values of the page's own front matter.</summary>
    private static Location? InParams(LinkFinding finding, RenderedRoute rendered) =>
        PageOf(rendered) is { } page && YamlScalars.Of(page.FrontMatter.Params)
            .FirstOrDefault(scalar => scalar.Text.Trim() == finding.Link && finding.Link.Length > 0) is { } found
            ? page.Parsed.At(found.Span)
            : null;
}
