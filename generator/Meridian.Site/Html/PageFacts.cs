using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>What the checks and the derived files need to know of one produced page.</summary>
internal sealed record PageFacts : FileFacts
{
    /// <summary>The text of the first `title`, white space folded.</summary>
    public TextFact? Title { get; init; }

    /// <summary>The content of `meta name=description`.</summary>
    public TextFact? Description { get; init; }

    /// <summary>The `lang` of the `html` element.</summary>
    public TextFact? Language { get; init; }

    /// <summary>The content of `meta name=robots`.</summary>
    public TextFact? Robots { get; init; }

    /// <summary>The content of `meta name=viewport`.</summary>
    public TextFact? Viewport { get; init; }

    /// <summary>The encoding that `meta charset` or `http-equiv=content-type` names.</summary>
    public TextFact? Charset { get; init; }

    public ImmutableArray<HeadingFact> Headings { get; init; } = [];

    public ImmutableArray<ImageFact> Images { get; init; } = [];

    /// <summary>The `a` elements that have an `href`, with the text readers and screen readers meet.</summary>
    public ImmutableArray<AnchorFact> Anchors { get; init; } = [];

    public ImmutableArray<ReferenceFact> References { get; init; } = [];

    /// <summary>Markup that browsers silently repair.</summary>
    public ImmutableArray<NestingFact> Nesting { get; init; } = [];

    /// <summary>The text of every `script type=application/ld+json`.</summary>
    public ImmutableArray<TextFact> StructuredData { get; init; } = [];

    /// <summary>The text of every `style` element and `style` attribute.</summary>
    public ImmutableArray<TextFact> Styles { get; init; } = [];

    /// <summary>The page's address by its own account: the first `link rel=canonical` with a value.</summary>
    public LinkFact? Canonical { get; init; }

    /// <summary>Where the page sends its readers at once or after a while; null when it stays.</summary>
    public RefreshFact? Refresh { get; init; }
}

/// <summary>A piece of text of a page, and where it is stored.</summary>
internal readonly record struct TextFact(string Text, TextSpan Span);

/// <summary>A heading.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text, white space folded.</param>
/// <param name="Id">Its id, if it has one.</param>
/// <param name="Span">Its start tag.</param>
internal readonly record struct HeadingFact(int Level, string Text, string? Id, TextSpan Span);

/// <summary>
/// An image, image button or area of an image map, all of which need words for those who do not see them.
/// </summary>
/// <param name="Element">`img`, `input` or `area`.</param>
/// <param name="Source">Its `src` or `href` as written, else the first URL of its `srcset`, or empty.</param>
/// <param name="Alt">Its alternative text; null when the attribute is missing.</param>
/// <param name="Traits">What else is known of it.</param>
/// <param name="Span">Its start tag.</param>
internal readonly record struct ImageFact(
    string Element, string Source, string? Alt, ImageTraits Traits, TextSpan Span);

/// <summary>What is known of an image beside its source and alternative text.</summary>
[Flags]
internal enum ImageTraits
{
    None = 0,

    /// <summary>It has a name, or is hidden from screen readers, by other means than `alt`.</summary>
    NamedOtherwise = 1,

    /// <summary>Both its width and its height are given.</summary>
    HasDimensions = 2,

    /// <summary>It is loaded only when it comes near the screen.</summary>
    Lazy = 4,
}

/// <summary>A link a reader can follow.</summary>
/// <param name="Href">Its target as written.</param>
/// <param name="Name">Its accessible text: `aria-label`, or its text with the alternative texts of its images,
/// folded.</param>
/// <param name="Target">Its `target`, or empty.</param>
/// <param name="Rel">Its `rel`, or empty.</param>
/// <param name="Span">Where its target is stored.</param>
internal readonly record struct AnchorFact(string Href, string Name, string Target, string Rel, TextSpan Span);

/// <summary>A meta refresh that works.</summary>
/// <param name="Seconds">How long the page is shown.</param>
/// <param name="Target">Where it leads, as written; null when it reloads the page.</param>
internal readonly record struct RefreshFact(int Seconds, string? Target);

/// <summary>What is wrong with the nesting of an element.</summary>
internal enum NestingFault
{
    /// <summary>The element stands inside another of its kind, which browsers close first.</summary>
    InsideItself,

    /// <summary>The element closes a paragraph that was still open; its end tag is then left over.</summary>
    ClosesParagraph,

    /// <summary>The element is never closed.</summary>
    Unclosed,

    /// <summary>An end tag has no start tag.</summary>
    StrayEnd,
}

/// <summary>A start or end tag that browsers repair.</summary>
internal readonly record struct NestingFact(NestingFault Fault, string Element, TextSpan Span);
