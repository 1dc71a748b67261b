using System.Collections.Immutable;

namespace Meridian.Site.Html;

/// <summary>
/// What the checks need to know of one produced file, whatever its format: the URLs and the names in it.
/// </summary>
internal record FileFacts
{
    /// <summary>The facts of a file that holds nothing to check.</summary>
    public static FileFacts None { get; } = new();

    /// <summary>Every URL, in the order it is written.</summary>
    public ImmutableArray<LinkFact> Links { get; init; } = [];

    /// <summary>Every name a fragment can point at, in the order it is written.</summary>
    public ImmutableArray<IdFact> Ids { get; init; } = [];

    /// <summary>The first `base href` of a page; null when there is none.</summary>
    public string? BaseHref { get; init; }
}

/// <summary>The facts of an SVG file, whose parts pages can use by their ids.</summary>
internal sealed record SvgFacts : FileFacts;
