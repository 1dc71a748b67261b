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
        UnaryOperator.Function => Operand.EvaluateFunction(state),
        UnaryOperator.Spread => Operand.Evaluate(state),
        _ => Signed(Operator, Operand.Evaluate(state), state, this),
    };

    public override Value EvaluateFunction(RenderState state) => Evaluate(state);

    /// <summary>A number with a sign put before it; nothing else takes one.</summary>
    public static Value Signed(UnaryOperator op, Value value, RenderState state, SyntaxNode node)
    {
        if (!value.IsNumber)
        {
            throw state.Fault(node, $"{ValueNames.Of(value)} cannot have a sign");
        }

        return op == UnaryOperator.Plus ? value : Numbers.Negative(value);
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
