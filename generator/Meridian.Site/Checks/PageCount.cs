using System.Collections.Immutable;
using System.Globalization;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>Says on how many pages a fault shows that was made once.</summary>
internal static class PageCount
{
    /// <summary>The finding with one page that shows it, and how many do when there are more. Pure.</summary>
    /// <param name="finding">The finding, at the place that is to be mended.</param>
    /// <param name="pages">The produced files that show it.</param>
    public static Diagnostic Add(Diagnostic finding, IEnumerable<SitePath> pages)
    {
        var all = pages.Distinct().Order().ToImmutableArray();
        if (all.IsEmpty)
        {
            return finding;
        }

        var first = finding.Page is { } shown && all.Contains(shown) ? shown : all[0];
        var count = all.Length.ToString(CultureInfo.InvariantCulture);
        return finding with
        {
            Page = first,
            Related = all.Length == 1
                ? finding.Related
                : finding.Related.Add(new Related($"on {count} pages, such as `{UrlPath.OfFile(first)}`", null)),
        };
    }
}
