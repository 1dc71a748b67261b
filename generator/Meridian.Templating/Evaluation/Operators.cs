using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>
/// What the operators between two values do. `&amp;&amp;`, `||`, `??` and `?!` are evaluated by their expressions.
/// </summary>
internal static class Operators
{
    /// <summary>
    /// Applies an operator. Pure, but for faults at <paramref name="node"/> when the values do not fit.
    /// </summary>
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        var (kind, other) = (left.Kind, right.Kind);
        if (kind == ValueKind.Int && other == ValueKind.Int
            && NumberOperators.TryInt(op, left.AsInt(), right.AsInt(), out var quick))
        {
            return quick;
        }

        if (left.IsText || right.IsText)
        {
            return TextOperators.Apply(op, left, right, state, node);
        }

        if (kind == ValueKind.Null || other == ValueKind.Null)
        {
            return WithNull(op, left, right);
        }

        if (left.AsReference() is EmptyObject || right.AsReference() is EmptyObject)
        {
            return EmptyOperators.Apply(op, left, right, state, node);
        }

        if (left.AsList() is not null || right.AsList() is not null)
        {
            return ListOperators.Apply(op, left, right, state, node);
        }

        if (left.IsNumber || right.IsNumber)
        {
            return NumberOperators.Apply(op, left, right, state, node);
        }

        return kind == ValueKind.Bool || other == ValueKind.Bool
            ? Alike(op, Truth.Of(left) == Truth.Of(right), left, right, state, node)
            : DateOperators.Apply(op, left, right, state, node);
    }

    /// <summary>Whether two values are equal as `==` sees it.</summary>
    public static bool AreEqual(Value left, Value right, RenderState state, SyntaxNode node) =>
        Truth.Of(Apply(BinaryOperator.Equal, left, right, state, node));

    public static TemplateFault Misfit(
        BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node) => state.Fault(
            node,
            $"`{OperatorTable.Sign(op)}` does not work between {ValueNames.Of(left)} and {ValueNames.Of(right)}",
            MisfitHelp(left, right, node));

    private static string? MisfitHelp(Value left, Value right, SyntaxNode node) => node switch
    {
        Binary { Left: Binary { Operator: BinaryOperator.Range or BinaryOperator.RangeUntil } } =>
            "`..` binds tighter than this: put brackets round the end of the range, or write `..<`",
        _ when (left.IsText && right.IsNumber) || (left.IsNumber && right.IsText) =>
            "make a number of the text first: `text | string.to_int`",
        _ => null,
    };

    /// <summary>The answer of a comparison whose sign is known.</summary>
    public static Value Compare(BinaryOperator op, int order) => Value.Bool(op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    });

    public static bool IsComparison(BinaryOperator op) =>
        op is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual;

    /// <summary>The answer for values that can only be the same or not.</summary>
    public static Value Alike(
        BinaryOperator op, bool areSame, Value left, Value right, RenderState state, SyntaxNode node) => op switch
        {
            BinaryOperator.Equal => Value.Bool(areSame),
            BinaryOperator.NotEqual => Value.Bool(!areSame),
            _ => throw Misfit(op, left, right, state, node),
        };

    private static Value WithNull(BinaryOperator op, Value left, Value right) => op switch
    {
        BinaryOperator.Equal => Value.Bool(left.IsNull && right.IsNull),
        BinaryOperator.NotEqual => Value.Bool(!(left.IsNull && right.IsNull)),
        _ => IsComparison(op) ? Value.False : Value.Null,
    };
}
