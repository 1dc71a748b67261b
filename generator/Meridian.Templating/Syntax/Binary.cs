using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>An operator between two values.</summary>
internal sealed class Binary(TextSpan span, BinaryOperator op, Expression left, Expression right) : Expression(span)
{
    public BinaryOperator Operator { get; } = op;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;

    public override Value Evaluate(RenderState state)
    {
        switch (Operator)
        {
            case BinaryOperator.Coalesce:
                var known = Left.EvaluateGuarded(state);
                return known.IsNull ? Right.Evaluate(state) : known;
            case BinaryOperator.CoalesceNot:
                var given = Left.EvaluateGuarded(state);
                return given.IsNull ? given : Right.Evaluate(state);
            case BinaryOperator.And:
                return Value.Bool(Truth.Of(Left.Evaluate(state)) && Truth.Of(Right.Evaluate(state)));
            case BinaryOperator.Or:
                return Value.Bool(Truth.Of(Left.Evaluate(state)) || Truth.Of(Right.Evaluate(state)));
            default:
                var left = Left.Evaluate(state);
                return Operators.Apply(Operator, left, Right.Evaluate(state), state, this);
        }
    }

    public override Value EvaluateGuarded(RenderState state)
    {
        if (Operator != BinaryOperator.Coalesce)
        {
            return Evaluate(state);
        }

        var known = Left.EvaluateGuarded(state);
        return known.IsNull ? Right.EvaluateGuarded(state) : known;
    }
}
