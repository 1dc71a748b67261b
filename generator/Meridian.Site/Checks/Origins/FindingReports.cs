using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Site.Outputs;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>Makes findings about finished pages into reports: each cause once, at the line to be mended.</summary>
internal static class FindingReports
{
    public static IEnumerable<Diagnostic> Of(CheckedSite site, ImmutableArray<LinkFinding> findings)
    {
        var heard = findings.Where(finding => !site.Model.Settings.Checks.IsOff(finding.Rule)).ToArray();
        return heard.Length == 0 ? [] : Explain(site, heard);
    }

    private static IEnumerable<Diagnostic> Explain(CheckedSite site, LinkFinding[] findings)
    {
        var routes = site.Rendered.ToDictionary(route => route.Route.Url.File);
        var origins = new FindingOrigins(site, findings, routes);
        var notMade = AddressesNotMade(site);
        var told = findings
            .Where(finding => AuthorConcern.Is(finding, routes[finding.Page])
                && !notMade.Contains(WithoutFragment(Whole(site, finding))))
            .ToLookup(finding => routes[finding.Page].Route is FeedRoute);
        var onPages = Trace(told[false]);

        // A feed carries the texts of pages: a link that is broken there too is one mistake, not two.
        var known = onPages.Select(found => Whole(site, found.Finding)).ToHashSet(StringComparer.Ordinal);
        var onlyInFeeds = Trace(told[true].Where(finding => !known.Contains(Whole(site, finding))));

        // One written link may stand on many pages; the page that it was written for says best what is wrong with it.
        return onPages.Concat(onlyInFeeds)
            .Where(found => !found.Origin.IsReported)
            .OrderBy(found => found.Origin.Place?.Path == routes[found.Finding.Page].Route.Source ? 0 : 1)
            .GroupBy(found => found.Cause)
            .Select(same => PageCount.Add(
                Say(site, same.First()),
                same.Select(found => found.Finding.Page).Where(page => routes[page].Facts is PageFacts)));

        ImmutableArray<TracedFinding> Trace(IEnumerable<LinkFinding> found) =>
        [
            .. found.GroupBy(finding => finding.Page)
                .AsParallel().AsOrdered().WithCancellation(site.Cancel)
                .SelectMany(page => origins.Trace(routes[page.Key], page)),
        ];
    }

    /// <summary>
    /// The addresses of what was left out because something else has its place, which was told already.
    /// </summary>
    private static HashSet<string> AddressesNotMade(CheckedSite site)
    {
        var made = site.Rendered.Select(route => route.Route.Url).ToHashSet();
        return site.Model.Published.Select(page => page.Url).Concat(site.Model.StaticFiles.Keys)
            .Where(url => !made.Contains(url))
            .Select(site.Model.Settings.Url.Value.Absolute)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The whole URL that a link leads to; the link itself when it is no URL.</summary>
    private static string Whole(CheckedSite site, LinkFinding finding)
    {
        var page = new Uri(site.Model.Settings.Url.Value.Absolute(UrlPath.OfFile(finding.Page)));
        return Uri.TryCreate(page, finding.Link, out var whole) ? whole.AbsoluteUri : finding.Link;
    }

    private static string WithoutFragment(string url) => url.Split('#')[0];

    private static Diagnostic Say(CheckedSite site, TracedFinding found)
    {
        var (finding, origin) = found;
        var hidden = finding.Rule == LinkRules.BrokenLink
            ? site.Model.All.FirstOrDefault(
                page => !page.IsPublished && site.Model.Settings.Url.Value.Relative(page.Url) == finding.Link)
            : null;
        return (hidden is null
            ? finding.Rule.At(origin.Place, finding.Message) with { Help = AuthorHelp.For(finding, origin) }
            : finding.Rule.At(origin.Place, $"`{finding.Link}` is not on the site: {hidden.Reason}") with
            { Help = "publish it, or take the link out" }) with
        {
            Page = finding.Page,
            Fix = LinkFixes.For(site.Model, finding, origin),
            Link = finding.Part == PagePart.Link || finding.Link.Length > 0 ? origin.Written ?? finding.Link : null,
        };
    }
}
