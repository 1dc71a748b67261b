using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;

namespace Meridian.Site.Views;

/// <summary>What a post has besides what every page has.</summary>
internal static class PostParts
{
    /// <summary>Words a minute: careful reading of a text about one's own health.</summary>
    private const int ReadingSpeed = 220;

    private const int SummaryLength = 300;

    public static string Summary(PageView post) => post.Page is not { } page ? ""
        : page.FrontMatter.Summary?.Value
        ?? page.FrontMatter.Description?.Value
        ?? (page.Parsed.Body.Excerpt is { } excerpt
            ? excerpt.Source == ExcerptSource.MoreMark ? excerpt.Text : excerpt.Cut(SummaryLength)
            : "");

    public static ImmutableArray<PractitionerView> Authors(PageView post) =>
    [
        .. (post.Page?.FrontMatter.Authors ?? [])
            .Select(author => post.Site.Practitioner(author.Value))
            .OfType<PractitionerView>(),
    ];

    public static PractitionerView? Reviewer(PageView post) =>
        post.Page?.FrontMatter.ReviewedBy is { } reviewer ? post.Site.Practitioner(reviewer.Value) : null;

    public static ImmutableArray<TagView> Tags(PageView post) =>
        post.Page is { } page ? [.. post.Site.Model.Tags.Of(page).Select(post.Site.View)] : [];

    public static ImmutableArray<RelatedView> Related(PageView post) => post.Page is not { } page ? [] :
    [
        .. post.Site.Model.Related.Of(page).Select(related => new RelatedView(
            post.Site.View(related.Post), post.Site.Words.AlsoAbout(related.Tag.Label))),
    ];

    public static SeriesView? Series(PageView post) =>
        post.Page is { } page && post.Site.Model.Series.TryGetValue(page, out var series)
            ? new SeriesView(post.Site, series, series.Posts.IndexOf(page) + 1)
            : null;

    public static PageView? Previous(PageView post) =>
        Neighbours(post).Previous is { } previous ? post.Site.View(previous) : null;

    public static PageView? Next(PageView post) => Neighbours(post).Next is { } next ? post.Site.View(next) : null;

    /// <summary>The works it cites in the text, in that order, then those that only its front matter names.</summary>
    public static ImmutableArray<ReferenceView> References(PageView post) => post.Page is not { } page ? [] :
    [
        .. Citations.KeysOf(page)
            .Select((key, at) => post.Site.Settings.References.TryGetValue(key, out var work)
                ? ReferenceView.Of(at + 1, work) with { CitedAt = CitedAt(post, page, key, at + 1) }
                : null)
            .OfType<ReferenceView>(),
    ];

    private static ImmutableArray<string> CitedAt(PageView post, Page page, string key, int number) =>
        Citations.AreLinks(post.Site.Theme, page) ? [.. Citations.AnchorsOf(page, key, number)] : [];

    /// <summary>The same works as their records, in the same order.</summary>
    public static IEnumerable<Reference> CitedWorks(PageView post) => post.Page is not { } page ? [] :
        Citations.KeysOf(page).Select(key => post.Site.Settings.References.GetValueOrDefault(key)).OfType<Reference>();

    public static int? ReadingMinutes(PageView post) =>
        Math.Max(1, ((post.Page?.Parsed.Body.WordCount ?? 0) + (ReadingSpeed / 2)) / ReadingSpeed);

    private static Neighbours Neighbours(PageView post) =>
        post.Page is { } page && post.Site.Model.Neighbours.TryGetValue(page, out var neighbours)
            ? neighbours
            : Modelling.Neighbours.None;
}
