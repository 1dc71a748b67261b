using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>`a ? b : c`.</summary>
internal sealed class Conditional(TextSpan span, Expression condition, Expression then, Expression otherwise)
    : Expression(span)
{
    public Expression Then { get; } = then;

    public Expression Otherwise { get; } = otherwise;

    public override Value Evaluate(RenderState state) => Chosen(state).Evaluate(state);

    public override void Print(RenderState state) => Chosen(state).Print(state);

    private Expression Chosen(RenderState state) => Truth.Of(condition.Evaluate(state)) ? Then : Otherwise;
}
