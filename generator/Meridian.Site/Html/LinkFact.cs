using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>One place of a produced file where a URL stands.</summary>
/// <param name="Kind">What the URL is for.</param>
/// <param name="Element">The element that carries it, in lower case; for feeds, the element's name.</param>
/// <param name="Attribute">The attribute that carries it, or empty for text.</param>
/// <param name="Value">The URL as the parser gives it: entities decoded, neither trimmed nor resolved; empty when
/// absent.</param>
/// <param name="Span">Where the value is stored, in UTF-16 units of the file; the tag's start when there is
/// none.</param>
internal readonly record struct LinkFact(LinkKind Kind, string Element, string Attribute, string Value, TextSpan Span)
{
    /// <summary>
    /// The address this value alone is relative to (`xml:base`); null where the file's own rule holds.
    /// </summary>
    public string? Base { get; init; }

    /// <summary>True when nothing but white space was written.</summary>
    public bool IsBlank => Value.AsSpan().IsWhiteSpace();
}
