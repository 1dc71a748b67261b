using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>An operator before one value.</summary>
internal sealed class Unary(TextSpan span, UnaryOperator op, Expression operand) : Expression(span)
{
    public UnaryOperator Operator { get; } = op;

    public Expression Operand { get; } = operand;

    public override Value Evaluate(RenderState state) => Operator switch
    {
        UnaryOperator.Not => Value.Bool(!Truth.Of(Operand.Evaluate(state))),
        UnaryOperator.Function => Function(state),
        UnaryOperator.Spread => Operand.Evaluate(state),
        _ => Signed(Operand.Evaluate(state), state),
    };

    public override Value EvaluateFunction(RenderState state) => Evaluate(state);

    private Value Function(RenderState state)
    {
        var inner = Operand;
        while (inner is Parenthesized parenthesized)
        {
            inner = parenthesized.Inner;
        }

        return inner.EvaluateFunction(state);
    }

    private Value Signed(Value value, RenderState state)
    {
        if (value.IsNull)
        {
            return value;
        }

        if (value.IsText)
        {
            value = Conversions.ToNumber(value, state, this);
        }

        if (!value.IsNumber && value.Kind != ValueKind.Bool)
        {
            throw state.Fault(this, $"{ValueNames.Of(value)} cannot have a sign");
        }

        return Operator == UnaryOperator.Plus ? value : Operators.Apply(BinaryOperator.Multiply, value, Value.Int(-1), state, this);
    }
}

/// <summary>The operators before one value.</summary>
internal enum UnaryOperator
{
    Not,
    Minus,
    Plus,

    /// <summary>`@f`: the function itself, not what calling it gives.</summary>
    Function,

    /// <summary>`^list`: the items of a list as arguments.</summary>
    Spread,
}
