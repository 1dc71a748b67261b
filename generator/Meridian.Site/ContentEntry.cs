using System.Collections.Immutable;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site;

/// <summary>One source file in the report: what became of it, and why, in a sentence.</summary>
/// <param name="Path">The file.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why, as a sentence for the author without its full stop: `it is marked as a draft`.</param>
public sealed record ContentEntry(SitePath Path, ContentStatus Status, string Reason)
{
    /// <summary>Where it is published, or would be.</summary>
    public UrlPath? Url { get; init; }

    public string? Title { get; init; }

    /// <summary>Its date in the site's time zone, when it has one.</summary>
    public ZonedDateTime? Date { get; init; }

    /// <summary>
    /// The day by which someone should hold what is published against the evidence again; null for what is not
    /// published and for pages that no one has reviewed.
    /// </summary>
    public LocalDate? ReviewDue { get; init; }

    /// <summary>True when that day has come.</summary>
    public bool IsReviewDue { get; init; }

    /// <summary>The labels of its tags.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>True for the Markdown files of posts/ and pages/: what the summary line counts.</summary>
    public bool IsMarkdown { get; init; }
}
