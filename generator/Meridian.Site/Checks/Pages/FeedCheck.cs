using Meridian.Site.Checks.Links;
using Meridian.Site.Html.Xml;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Feed readers refuse a whole feed for what browsers would forgive.</summary>
internal static class FeedCheck
{
    public static readonly Rule BrokenFeed = new("MER0349", "broken-feed", Severity.Warning);

    public static readonly Rule IncompleteFeed = new("MER0354", "incomplete-feed", Severity.Warning);

    public static readonly Rule WrongFeedDate = new("MER0359", "wrong-feed-date", Severity.Warning);

    public static readonly Rule RepeatedFeedId = new("MER0360", "repeated-feed-id", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedSite site) => site.Index.Files
        .Where(file => file.Facts is FeedFacts)
        .SelectMany(file => Structure(file, (FeedFacts)file.Facts).Concat(Values(file, (FeedFacts)file.Facts)));

    private static IEnumerable<LinkFinding> Structure(SiteFile file, FeedFacts feed)
    {
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

    private static IEnumerable<LinkFinding> Values(SiteFile file, FeedFacts feed)
    {
        foreach (var date in feed.WrongDates)
        {
            yield return new LinkFinding(
                WrongFeedDate, file.Path, "", date.Span, $"`{date.Text}` is no date that readers of feeds understand")
            {
                Help = $"write it as `{FeedDates.ExampleOf(feed.Format)}`",
            };
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in feed.PostIds.Where(id => !seen.Add(id.Text)))
        {
            yield return new LinkFinding(
                RepeatedFeedId, file.Path, "", id.Span, $"`{id.Text}` names two posts, so readers see only one of them")
            {
                Help = "give each post an id of its own",
            };
        }
    }
}
