using Meridian.Sources;

namespace Meridian.Templating.Syntax;

/// <summary>A run of statements.</summary>
internal sealed class Block(TextSpan span) : SyntaxNode(span);
