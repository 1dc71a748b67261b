using System.Collections.Concurrent;
using System.Collections.Frozen;
using Meridian.Site.Checks.Links;
using Meridian.Site.Rendering;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// Traces what a layout writes around the texts of its pages, or leaves out there: on the first page that shows it, for
/// all of them, because they are thousands. Safe to use from many threads.
/// </summary>
internal sealed class LayoutOrigins
{
    private readonly FrozenDictionary<(Rule, SitePath?), RenderedRoute> _firstPages;
    private readonly Func<RenderedRoute, MarkedPage> _mark;
    private readonly ConcurrentDictionary<(Rule, SitePath, string), Lazy<Origin>> _found = new();

    /// <param name="findings">All findings that are traced.</param>
    /// <param name="routes">Their pages.</param>
    /// <param name="mark">Makes a page once more.</param>
    public LayoutOrigins(
        IEnumerable<LinkFinding> findings,
        IReadOnlyDictionary<SitePath, RenderedRoute> routes,
        Func<RenderedRoute, MarkedPage> mark)
    {
        _mark = mark;
        _firstPages = findings
            .Select(finding => (finding.Rule, Page: routes[finding.Page]))
            .GroupBy(shown => (shown.Rule, shown.Page.File.Layout), shown => shown.Page)
            .ToFrozenDictionary(shown => shown.Key, shown => shown.OrderBy(page => page.Route.Url.File).First());
    }

    /// <summary>The first tag of a name that the page's templates write.</summary>
    public Origin Find(LinkFinding finding, SitePath layout, string tag) => _found.GetOrAdd(
        (finding.Rule, layout, tag),
        static (key, all) => new Lazy<Origin>(() => all.Trace(key.Item1, key.Item2, key.Item3)),
        this).Value;

    private Origin Trace(Rule rule, SitePath layout, string tag)
    {
        var page = _mark(_firstPages[(rule, layout)]);
        var at = page.Html.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        return (at < 0 ? null : page.Find(new TextSpan(at, 0)))
            ?? new Origin(Location.StartOf(layout)) { Kind = OriginKind.Nearby };
    }
}
