using Meridian.Site.Checks.Links;
using Meridian.Site.Html.Xml;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Feed readers refuse a whole feed for what browsers would forgive.</summary>
internal static class FeedCheck
{
    public static readonly Rule BrokenFeed = new("MER0349", "broken-feed", Severity.Warning);

    public static readonly Rule IncompleteFeed = new("MER0354", "incomplete-feed", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedSite site)
    {
        foreach (var file in site.Index.Files)
        {
            if (file.Facts is not FeedFacts feed)
            {
                continue;
            }

            if (feed.Fault is { } fault)
            {
                yield return new LinkFinding(
                    BrokenFeed, file.Path, "", fault.Span, $"feed readers stop here: {fault.Text}")
                {
                    Help = "look for an `&` or `<` that should be `&amp;` or `&lt;`, or a tag that is not closed",
                };
            }

            foreach (var missing in feed.Missing)
            {
                yield return new LinkFinding(
                    IncompleteFeed,
                    file.Path,
                    "",
                    missing.Span,
                    $"there is no `{missing.Text}` here, which readers of feeds need")
                {
                    Help = $"add `<{missing.Text}>`",
                };
            }
        }
    }
}
