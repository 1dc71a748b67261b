using System.Globalization;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Site.Html.Xml;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>What search engines refuse in a sitemap (sitemaps.org, protocol 0.9).</summary>
internal static class SitemapCheck
{
    public static readonly Rule SitemapProblem = new("MER0350", "sitemap-problem", Severity.Warning);

    private const int MostEntries = 50_000;

    public static IEnumerable<LinkFinding> Check(FinishedSite site)
    {
        foreach (var file in site.Index.Files)
        {
            if (file.Facts is FeedFacts { Format: FeedFormat.Sitemap or FeedFormat.SitemapIndex } sitemap)
            {
                foreach (var found in Check(site, file, sitemap))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<LinkFinding> Check(FinishedSite site, SiteFile file, FeedFacts sitemap)
    {
        if (sitemap.Entries > MostEntries)
        {
            var count = sitemap.Entries.ToString("N0", CultureInfo.InvariantCulture);
            yield return Of(
                file, "", default, $"the sitemap lists {count} addresses, search engines read 50,000", "split it");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in sitemap.Links)
        {
            if (link.Element != "loc" || link.IsBlank)
            {
                continue;
            }

            if (!seen.Add(link.Value))
            {
                yield return Of(file, link.Value, link.Span, $"`{link.Value}` is listed twice", "remove one");
            }

            var destination = site.Finder.Find(UrlResolver.Clean(link.Value), new PageAddress("/", IsOwn: false));
            if (destination.File is { Facts: PageFacts facts } && FinishedPage.HidesItself(facts))
            {
                yield return Of(
                    file,
                    link.Value,
                    link.Span,
                    $"`{link.Value}` asks search engines to leave it out, and is listed for them",
                    "remove it from the sitemap");
            }
            else if (site.Policy.Origins.Length > 0 && destination is { File: null, Rule: null })
            {
                yield return Of(
                    file,
                    link.Value,
                    link.Span,
                    $"`{link.Value}` is not on this site",
                    "list only addresses of this site");
            }
        }
    }

    private static LinkFinding Of(SiteFile file, string link, TextSpan span, string message, string help) =>
        new(SitemapProblem, file.Path, link, span, message) { Help = help };
}
