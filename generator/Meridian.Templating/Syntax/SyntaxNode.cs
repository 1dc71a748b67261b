using Meridian.Sources;

namespace Meridian.Templating.Syntax;

/// <summary>A node of the syntax tree: immutable once parsed.</summary>
internal abstract class SyntaxNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}
