using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
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
        var onPages = findings
            .Where(finding => finding.Fact?.Kind != LinkKind.FeedContent)
            .Select(finding => (finding, at: origins.Find(finding, routes[finding.Page])))
            .Where(found => found.at is not { IsReported: true })
            .Select(found => Say(site, found.finding, found.at.Place))
            .ToArray();
        var known = onPages.Select(found => Whole(site, found.Link ?? "")).ToHashSet(StringComparer.Ordinal);

        // A feed carries the texts of pages: a link that is broken there too is one mistake, not two.
        var onlyInFeeds = findings
            .Where(finding => finding.Fact?.Kind == LinkKind.FeedContent && !known.Contains(finding.Link))
            .Select(finding => Say(site, finding, null));
        return onPages.Concat(onlyInFeeds);
    }

    private static string Whole(CheckedSite site, string link) =>
        link.StartsWith('/') ? site.Model.Settings.Url.Value.Origin + link : link;

    private static Diagnostic Say(CheckedSite site, LinkFinding finding, Location? place)
    {
        var hidden = finding.Rule == LinkRules.BrokenLink
            ? site.Model.All.FirstOrDefault(page => !page.IsPublished && site.Model.Settings.Url.Value.Relative(page.Url) == finding.Link)
            : null;
        return (hidden is null
            ? finding.Rule.At(place, finding.Message) with { Help = finding.Help }
            : finding.Rule.At(place, $"`{finding.Link}` is not on the site: {hidden.Reason}") with
            { Help = "publish it, or take the link out" }) with
        {
            Page = finding.Page,
            Link = finding.Link,
        };
    }
}
