using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>An expression in parentheses. A function that it gives is called, as one behind a name is.</summary>
internal sealed class Parenthesized(TextSpan span, Expression inner) : Expression(span)
{
    public Expression Inner { get; } = inner;

    public override Value Evaluate(RenderState state) => Called(Inner.Evaluate(state), state);

    public override Value EvaluateGuarded(RenderState state) => Called(Inner.EvaluateGuarded(state), state);

    public override Value EvaluateFunction(RenderState state) => Inner.Evaluate(state);

    private Value Called(Value value, RenderState state) =>
        value.Kind == ValueKind.Function ? state.Call(this, value, []) : value;
}
