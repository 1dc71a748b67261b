using System.Collections.Immutable;
using Meridian.Site.Checks.Links;

namespace Meridian.Site.Checks.Pages;

/// <summary>
/// Looks at finished pages as their readers, screen readers and search engines will. Nothing here is an error.
/// </summary>
internal static class PageChecks
{
    /// <summary>
    /// The checks that look at one page at a time. A new one is a file in this folder and a line here.
    /// </summary>
    private static readonly ImmutableArray<Func<FinishedPage, IEnumerable<LinkFinding>>> OfPages =
    [
        DocumentCheck.Check, HeadingCheck.Check, ImageSizeCheck.Check, LinkTextCheck.Check, SecurityCheck.Check,
        NestingCheck.Check, StructuredDataCheck.Check, CanonicalCheck.Check,
        RedirectedLinkCheck.Check,
    ];

    /// <summary>The checks that look at all pages together.</summary>
    private static readonly ImmutableArray<Func<FinishedSite, IEnumerable<LinkFinding>>> OfSites =
    [
        DuplicateTextCheck.Check, OrphanCheck.Check, FeedCheck.Check, SitemapCheck.Check, HiddenSiteCheck.Check,
        RedirectChainCheck.Check,
    ];

    /// <summary>All findings, by page and place. Pure.</summary>
    public static ImmutableArray<LinkFinding> Check(FinishedSite site, CancellationToken cancel)
    {
        var pages = site.Pages;
        var perPage = new List<LinkFinding>[pages.Length];
        Parallel.For(
            0,
            pages.Length,
            new ParallelOptions { CancellationToken = cancel },
            i => perPage[i] = [.. OfPages.SelectMany(check => check(pages[i]))]);
        return
        [
            .. perPage.SelectMany(found => found).Concat(OfSites.SelectMany(check => check(site)))
                .OrderBy(found => found.Page).ThenBy(found => found.Span),
        ];
    }
}
