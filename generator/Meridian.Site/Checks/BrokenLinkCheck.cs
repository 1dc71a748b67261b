using System.Collections.Immutable;
using Meridian.Site.Checks.External;
using Meridian.Site.Checks.Links;
using Meridian.Site.Outputs;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>Checks every link of the finished site and points at the line that each broken one was written on.</summary>
internal static class BrokenLinkCheck
{
    public static IEnumerable<Diagnostic> Run(CheckedSite site) =>
        Explain(site, LinkChecker.Check(IndexOf(site), PolicyOf(site), site.Cancel).Findings);

    /// <summary>The same for links to other servers, when those may be asked.</summary>
    public static IEnumerable<Diagnostic> RunExternal(CheckedSite site)
    {
        if (site.Tools.LinkProber is not { } prober)
        {
            return [];
        }

        var checks = site.Model.Settings.Checks;
        var questions = new ExternalQuestions(prober, site.Model.Now.ToInstant(), site.Tools.ExternalPlaces)
        {
            IgnoredUrls = [.. checks.IgnoredUrls.Select(pattern => new UrlPattern(pattern))],
            IgnoredStatuses = checks.IgnoredStatuses,
        };
        return Explain(site, ExternalLinkCheck.Check(IndexOf(site), PolicyOf(site), questions, site.Cancel));
    }

    private static LinkPolicy PolicyOf(CheckedSite site)
    {
        var baseUrl = site.Model.Settings.Url.Value;
        return LinkPolicy.Default with
        {
            Origins = SiteOrigin.TryParse(baseUrl.ToString()) is { } origin ? [origin] : [],
            BasePath = baseUrl.Path.Value,
        };
    }

    private static SiteIndex IndexOf(CheckedSite site) => SiteIndex.Of(
        site.Rendered.Select(route => new SiteFile(route.Route.Url.File, route.Facts)), RedirectRules.None);

    private static IEnumerable<Diagnostic> Explain(CheckedSite site, ImmutableArray<LinkFinding> findings)
    {
        if (findings.IsEmpty)
        {
            return [];
        }

        var routes = site.Rendered.ToDictionary(route => route.Route.Url.File);
        var origins = new LinkOrigins(site);
        var notMade = AddressesNotMade(site);
        var told = findings.Where(finding => !notMade.Contains(WithoutFragment(Whole(site, finding)))).ToLookup(
            finding => routes[finding.Page].Route is FeedRoute);
        var onPages = told[false]
            .Select(finding => (Finding: finding, At: origins.Find(finding, routes[finding.Page])))
            .ToArray();
        var known = onPages.Select(found => Whole(site, found.Finding)).ToHashSet(StringComparer.Ordinal);

        // One written link may stand on many pages; the page that it was written for says best what is wrong with it.
        var once = onPages
            .Where(found => !found.At.IsReported)
            .OrderBy(found => found.At.Place?.Path == routes[found.Finding.Page].Route.Source ? 0 : 1)
            .GroupBy(found => (
                found.Finding.Rule,
                found.At.Place,
                Link: found.At.Written ?? found.Finding.Link,
                Page: found.At.Place is null ? found.Finding.Page : (SitePath?)null));

        // A feed carries the texts of pages: a link that is broken there too is one mistake, not two.
        var onlyInFeeds = told[true].Where(finding => !known.Contains(Whole(site, finding)));
        return once.Select(same => PageCount.Add(
                Say(site, same.First().Finding, same.First().At), same.Select(found => found.Finding.Page)))
            .Concat(onlyInFeeds.Select(finding => Say(site, finding, new LinkOrigin(null, false))));
    }

    /// <summary>The addresses of what was left out because something else has its place, which was told already.</summary>
    private static HashSet<string> AddressesNotMade(CheckedSite site)
    {
        var made = site.Rendered.Select(route => route.Route.Url).ToHashSet();
        return site.Model.Published.Select(page => page.Url).Concat(site.Model.StaticFiles.Keys)
            .Where(url => !made.Contains(url))
            .Select(site.Model.Settings.Url.Value.Absolute)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The whole URL that a link leads to; the link itself when it is no URL.</summary>
    private static string Whole(CheckedSite site, LinkFinding finding) =>
        Uri.TryCreate(new Uri(site.Model.Settings.Url.Value.Absolute(UrlPath.OfFile(finding.Page))), finding.Link, out var whole)
            ? whole.AbsoluteUri
            : finding.Link;

    private static string WithoutFragment(string url) => url.Split('#')[0];

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
