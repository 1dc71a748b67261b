using System.Collections.Frozen;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Screen readers list a page's links without the words around them: each must say where it leads.</summary>
internal static class LinkTextCheck
{
    public static readonly Rule UnnamedLink = new("MER0342", "unnamed-link", Severity.Warning);

    public static readonly Rule VagueLink = new("MER0343", "vague-link", Severity.Warning);

    private static readonly FrozenSet<string> Vague = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "here", "click here", "click", "more", "read more", "learn more", "find out more", "more info",
            "more information", "this", "this link", "this page", "link", "details", "continue", "continue reading",
            "go", "see here", "see more", "view more", "tap here", "download", "website", "page",
        ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VagueWords =
        Vague.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Vague.Max(words => words.Length);

    public static IEnumerable<LinkFinding> Check(FinishedPage page)
    {
        foreach (var anchor in page.Facts.Anchors)
        {
            if (anchor.Name.Length == 0)
            {
                yield return page.About(
                    UnnamedLink,
                    anchor.Href,
                    anchor.Span,
                    "the link has no words",
                    "write some, or give the picture in it an `alt`");
            }
            else if (IsVague(anchor.Name) && !NamesHeading(page.Facts, anchor))
            {
                yield return page.About(
                    VagueLink,
                    anchor.Href,
                    anchor.Span,
                    $"`{anchor.Name}` does not say where the link leads",
                    "name the page it opens");
            }
        }
    }

    /// <summary>A list of contents says what its headings say.</summary>
    private static bool NamesHeading(PageFacts page, AnchorFact anchor) => anchor.Href is ['#', .. var id]
        && page.Headings.Any(heading => heading.Id == PercentEncoding.Decode(id) && heading.Text == anchor.Name);

    private static bool IsVague(string words)
    {
        var bare = words.AsSpan().Trim(" .…»→>!:");
        return bare.Length <= Longest && VagueWords.Contains(bare);
    }
}
