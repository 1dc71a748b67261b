using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>
/// A stretch of a body: finished HTML, or a slot that is filled when the whole site is known. Every span lies in the
/// file as stored.
/// </summary>
internal abstract record BodyPiece;

/// <summary>Finished HTML. The slices of one body share one array.</summary>
internal sealed record HtmlPiece(ReadOnlyMemory<byte> Utf8) : BodyPiece;

/// <summary>
/// The value of an attribute that holds a URL; the quotes around it (always double) belong to the HTML pieces beside
/// it.
/// </summary>
/// <param name="Target">The link as meant: escapes and entities decoded, not resolved, not percent-encoded.</param>
/// <param name="Role">Which attribute it is the value of.</param>
/// <param name="Span">The link as written; of a reference-style link, where its definition says it.</param>
internal sealed record LinkPiece(string Target, LinkRole Role, TextSpan Span) : BodyPiece;

/// <summary>
/// A hashtag in running text, as written, with its sign: a link to its tag, or, where it names none, text.
/// </summary>
internal sealed record HashtagPiece(string Hashtag, TextSpan Span) : BodyPiece;

/// <summary>
/// A reference to a cited work. Those of one bracket follow each other with nothing between them, so that they can be
/// shown as one.
/// </summary>
/// <param name="Key">The work's key, without `@`.</param>
/// <param name="Locator">The place in the work, such as `p. 3`; null when none is given.</param>
/// <param name="Span">The `@key` with its locator.</param>
internal sealed record CitationPiece(string Key, string? Locator, TextSpan Span) : BodyPiece
{
    /// <summary>True among the words of a link, where no other link may stand.</summary>
    public bool IsInLink { get; init; }
}

/// <summary>An image written in Markdown.</summary>
/// <param name="Target">Its file or URL, as <see cref="LinkPiece"/> has it.</param>
/// <param name="Alt">Its text alternative, plain; empty for a decorative image.</param>
/// <param name="Title">What follows the target in quotes; null when nothing does.</param>
/// <param name="Span">The target as written.</param>
/// <param name="Whole">The whole image, from its `!` on.</param>
internal sealed record ImagePiece(string Target, string Alt, string? Title, TextSpan Span, TextSpan Whole) : BodyPiece
{
    public ImagePlacement Placement { get; init; }

    public ImmutableArray<PieceAttribute> Attributes { get; init; } = [];
}

/// <summary>
/// The place behind the last attribute of an `img` in raw HTML, for those that its author left out. Its URL is a
/// <see cref="LinkPiece"/> before.
/// </summary>
/// <param name="Target">Its `src`, as <see cref="LinkPiece"/> has it.</param>
/// <param name="Span">The `src` as written.</param>
internal sealed record ImageTagPiece(string Target, TextSpan Span) : BodyPiece
{
    /// <summary>What its author says, names in lower case, the first of a name first.</summary>
    public ImmutableArray<PieceAttribute> Attributes { get; init; } = [];

    /// <summary>True in a `picture`, whose other sources its author chose.</summary>
    public bool IsInPicture { get; init; }

    public bool Says(string name) => Value(name) is not null;

    public string? Value(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name)?.Value;
}

/// <summary>A container (`:::name argument {attributes}`), rendered by the theme's partial of that name.</summary>
/// <param name="Name">One of <see cref="ContainerNames"/>, lower case.</param>
/// <param name="Argument">The rest of the opening line, trimmed; may be empty.</param>
/// <param name="Span">The opening line, without its indentation and line break.</param>
/// <param name="ArgumentSpan">The argument; empty and at the end of the name when there is none.</param>
internal sealed record ContainerPiece(string Name, string Argument, TextSpan Span, TextSpan ArgumentSpan) : BodyPiece
{
    public ImmutableArray<PieceAttribute> Attributes { get; init; } = [];

    public ImmutableArray<BodyPiece> Content { get; init; } = [];
}

/// <summary>
/// A place computed from the text, where a call to action may stand. Only at the top level of a body.
/// </summary>
internal sealed record PlacePiece(CallPlace Place) : BodyPiece;

/// <summary>An attribute as the author gave it; classes come as one `class`, in order.</summary>
internal sealed record PieceAttribute(string Name, string Value);
