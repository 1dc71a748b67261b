using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>
/// One name inside an attribute that must match a name on the same page: `for`, `headers`, `usemap`, `aria-*`.
/// </summary>
/// <param name="Element">The element that refers, in lower case.</param>
/// <param name="Attribute">The attribute that refers, in lower case.</param>
/// <param name="Name">The name referred to; for `usemap` the value with its `#`.</param>
/// <param name="Span">Where the name is stored.</param>
internal readonly record struct ReferenceFact(string Element, string Attribute, string Name, TextSpan Span);
