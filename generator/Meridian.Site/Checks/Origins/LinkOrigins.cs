using System.Collections.Concurrent;
using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Modelling;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;
using Meridian.Site.Views.Bodies;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>Traces links of finished pages by their addresses.</summary>
internal sealed class LinkOrigins(CheckedSite site)
{
    private readonly ConcurrentDictionary<UrlPath, ImmutableArray<BodyLink>> _feedLinks = new();
    private readonly Lazy<SettingLinks> _settings = new(() => SettingLinks.Of(site.Model));

    /// <summary>Where an author wrote the link; null when a template puts it together.</summary>
    /// <param name="finding">Is about the link.</param>
    /// <param name="rendered">Its page.</param>
    /// <param name="isInText">Whether an offset of the page lies in an author's text, which takes long to find.</param>
    public Origin? FindWritten(LinkFinding finding, RenderedRoute rendered, Func<int, bool> isInText)
    {
        var inTexts = InTexts(finding, rendered).ToImmutableArray();
        var inSettings = InSettings(finding, rendered).Select(place => new Origin(place)).ToImmutableArray();
        return (inTexts, inSettings) switch
        {
            ([], []) => null,
            ([], _) => inSettings[0],
            (_, []) => Nth(OccurrenceOf(finding, rendered), inTexts),
            _ when isInText(finding.Span.Start) => Nth(Before(finding, rendered).Count(isInText), inTexts),
            _ => inSettings[0],
        };
    }

    /// <summary>
    /// The same link may be written in several places; as often as it shows, the next of them is meant.
    /// </summary>
    private static Origin Nth(int occurrence, ImmutableArray<Origin> written) =>
        written[Math.Min(occurrence, written.Length - 1)];

    /// <summary>The link inside the tag of a template that writes it; null when it is not spelt out there.</summary>
    public Origin? Narrow(Origin tag, LinkFinding finding)
    {
        if (tag is not { Kind: OriginKind.Template, Place: { } place } || finding.Link.Length == 0
            || site.Model.Sources.Text(place.Path) is not { } source)
        {
            return null;
        }

        var at = source.Slice(place.Span).IndexOf(finding.Link, StringComparison.Ordinal);
        return at < 0 ? null : tag with { Place = source.At(new TextSpan(place.Span.Start + at, finding.Link.Length)) };
    }

    /// <summary>
    /// The value that a template makes the link of: in the front matter of the page, else in the site's YAML. Pure.
    /// </summary>
    public Location? FindValue(LinkFinding finding, RenderedRoute rendered) => finding.Link.Length == 0
        ? null
        : InParams(finding, rendered) ?? site.Views.Texts.FindInYaml(finding.Link);

    /// <summary>How many links of the same address stand on the page before this one.</summary>
    private static int OccurrenceOf(LinkFinding finding, RenderedRoute rendered) =>
        finding.Fact is null ? Before(finding, rendered).Count() : finding.Occurrence;

    private static IEnumerable<int> Before(LinkFinding finding, RenderedRoute rendered) => rendered.Facts.Links
        .Where(link => link.Value == finding.Link && link.Span.Start < finding.Span.Start)
        .Select(link => link.Span.Start);

    private IEnumerable<Origin> InTexts(LinkFinding finding, RenderedRoute rendered) => LinksOn(rendered)
        .Where(link => link.Value == finding.Link)
        .Select(link => new Origin(link.Place)
        {
            Written = link.Written,
            IsReported = link.State == LinkState.Reported,
        });

    private IEnumerable<BodyLink> LinksOn(RenderedRoute rendered) => rendered.Route is FeedRoute feed
        ? _feedLinks.GetOrAdd(feed.Url, _ => [.. feed.PostsOf(site.Model).SelectMany(LinksInFeeds)])
        : rendered.File.Links.Concat(rendered.File.Texts.SelectMany(text => text.Links));

    private IEnumerable<BodyLink> LinksInFeeds(Page post) => site.Views.Body(post, BodyMedium.Feed).Links;

    private IEnumerable<Location> InSettings(LinkFinding finding, RenderedRoute rendered)
    {
        if (PageWords.PageOf(rendered) is { FrontMatter.Image: { } image } page
            && site.Model.Links.Resolve(page.Path, page, image.Value) is var meaning
            && _settings.Value.IsForm(finding.Link, meaning, image.Value))
        {
            yield return page.Parsed.At(image.Span);
        }
        else if (_settings.Value.Find(finding.Link) is { } place)
        {
            yield return place;
        }
    }

    /// <summary>The free values of the page's own front matter.</summary>
    private static Location? InParams(LinkFinding finding, RenderedRoute rendered) =>
        PageWords.PageOf(rendered) is { } page
        && YamlScalars.Of(page.FrontMatter.Params)
            .FirstOrDefault(scalar => scalar.Text.Trim() == finding.Link) is { } found
            ? page.Parsed.At(found.Span)
            : null;
}
