using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>A heading of a body.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Unique in its body.</param>
/// <param name="Text">What it says, plain.</param>
/// <param name="Span">The heading as written, without its attributes.</param>
internal sealed record Heading(int Level, string Id, string Text, TextSpan Span);
