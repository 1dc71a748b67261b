using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>
/// A Markdown body, parsed: HTML pieces with slots, and what the rest of the site wants to know of it. Immutable and
/// self-contained, so that it can be kept for as long as its file and its options stay the same.
/// </summary>
internal sealed record Body
{
    public static Body Empty { get; } = new();

    public ImmutableArray<BodyPiece> Pieces { get; init; } = [];

    /// <summary>The headings written in Markdown, in order, those inside containers too.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    public ImmutableArray<LocatedHashtag> Hashtags { get; init; } = [];

    /// <summary>Words a reader sees; a Chinese or Japanese character counts as one.</summary>
    public int WordCount { get; init; }

    /// <summary>Null when the body has no text to quote.</summary>
    public Excerpt? Excerpt { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>False when the text could not be read: what is missing from it is then no finding of its own.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>What to quote to an author who forgot the title.</summary>
    public Heading? FirstHeading => Headings is [var first, ..] ? first : null;

    /// <summary>True when there is nothing for a reader: no text, no image, no HTML.</summary>
    public bool IsEmpty => !Pieces.Any(piece => piece is not PlacePiece);

    /// <summary>Every piece in reading order; a container comes before what it holds.</summary>
    public IEnumerable<BodyPiece> AllPieces() => Flatten(Pieces);

    private static IEnumerable<BodyPiece> Flatten(ImmutableArray<BodyPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            yield return piece;
            if (piece is not ContainerPiece container)
            {
                continue;
            }

            foreach (var inner in Flatten(container.Content))
            {
                yield return inner;
            }
        }
    }
}
