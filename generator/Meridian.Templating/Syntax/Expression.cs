using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>Something that has a value.</summary>
internal abstract class Expression(TextSpan span) : SyntaxNode(span)
{
    public abstract Value Evaluate(RenderState state);
}
