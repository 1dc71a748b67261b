using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Outputs;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>Checks every link of the finished site and points at the line that each broken one was written on.</summary>
internal static class BrokenLinkCheck
{
    public static IEnumerable<Diagnostic> Run(CheckedSite site)
    {
        var baseUrl = site.Model.Settings.Url.Value;
        var policy = LinkPolicy.Default with
        {
            Origins = SiteOrigin.TryParse(baseUrl.ToString()) is { } origin ? [origin] : [],
            BasePath = baseUrl.Path.Value,
        };
        var files = site.Rendered.Select(route => new SiteFile(route.Route.Url.File, route.Facts));
        var report = LinkChecker.Check(SiteIndex.Of(files, RedirectRules.None), policy, site.Cancel);
        return report.Findings.IsEmpty ? [] : Explain(site, report.Findings);
    }

    private static IEnumerable<Diagnostic> Explain(CheckedSite site, ImmutableArray<LinkFinding> findings)
    {
        var routes = site.Rendered.ToDictionary(route => route.Route.Url.File);
        var origins = new LinkOrigins(site);
        var inFeeds = findings.ToLookup(finding => routes[finding.Page].Route is FeedRoute);
        var onPages = inFeeds[false]
            .Select(finding => (finding, at: origins.Find(finding, routes[finding.Page])))
            .Where(found => found.at is not { IsReported: true })
            .Select(found => Say(site, found.finding, found.at));

        // A feed carries the texts of pages: a link that is broken there too is one mistake, not two.
        var known = inFeeds[false].Select(finding => Whole(site, finding)).ToHashSet(StringComparer.Ordinal);
        var onlyInFeeds = inFeeds[true]
            .Where(finding => !known.Contains(Whole(site, finding)))
            .Select(finding => Say(site, finding, new LinkOrigin(null, false)));
        return onPages.Concat(onlyInFeeds);
    }

    /// <summary>The link as a feed writes it, which is read far from the page.</summary>
    private static string Whole(CheckedSite site, LinkFinding finding) =>
        Uri.TryCreate(new Uri(site.Model.Settings.Url.Value.Absolute(UrlPath.OfFile(finding.Page))), finding.Link, out var whole)
            ? whole.AbsoluteUri
            : finding.Link;

    private static Diagnostic Say(CheckedSite site, LinkFinding finding, LinkOrigin origin)
    {
        var hidden = finding.Rule == LinkRules.BrokenLink
            ? site.Model.All.FirstOrDefault(page => !page.IsPublished && site.Model.Settings.Url.Value.Relative(page.Url) == finding.Link)
            : null;
        return (hidden is null
            ? finding.Rule.At(origin.Place, finding.Message) with { Help = finding.Help }
            : finding.Rule.At(origin.Place, $"`{finding.Link}` is not on the site: {hidden.Reason}") with
            { Help = "publish it, or take the link out" }) with
        {
            Page = finding.Page,
            Link = origin.Written ?? finding.Link,
        };
    }
}
