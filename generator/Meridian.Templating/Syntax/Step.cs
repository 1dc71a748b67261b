using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>`x++`, `x--`, `++x`, `--x`.</summary>
internal sealed class Step(TextSpan span, Place target, BinaryOperator op, StepResult result) : Expression(span)
{
    public override Value Evaluate(RenderState state)
    {
        var before = Unary.Signed(UnaryOperator.Plus, target.Evaluate(state), state, this);
        var after = Operators.Apply(op, before, Value.Int(1), state, this);
        target.Assign(state, after);
        return result == StepResult.Before ? before : after;
    }
}

/// <summary>Which value a step gives.</summary>
internal enum StepResult
{
    Before,
    After,
}
