using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>An expression in parentheses.</summary>
internal sealed class Parenthesized(TextSpan span, Expression inner) : Expression(span)
{
    public Expression Inner { get; } = inner;

    public override Value Evaluate(RenderState state) => Inner.Evaluate(state);

    public override Value EvaluateGuarded(RenderState state) => Inner.EvaluateGuarded(state);
}
