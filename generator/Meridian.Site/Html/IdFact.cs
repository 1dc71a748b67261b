using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>What makes a name on a page something to point at.</summary>
internal enum IdKind
{
    /// <summary>An `id` attribute.</summary>
    Id,

    /// <summary>An `id` inside `noscript`: present only where scripts do not run.</summary>
    NoScriptId,

    /// <summary>The legacy `name` of an `a`.</summary>
    AnchorName,

    /// <summary>The `name` of a `map`, for `usemap`.</summary>
    MapName,
}

/// <summary>
/// A name on a page that fragments, labels or image maps can point at. A duplicate is a fact of its own.
/// </summary>
/// <param name="Kind">What makes it a name.</param>
/// <param name="Element">The element that carries it, in lower case.</param>
/// <param name="Name">The name as the parser gives it.</param>
/// <param name="Span">Where the name is stored.</param>
internal readonly record struct IdFact(IdKind Kind, string Element, string Name, TextSpan Span);
