using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>What the operators between two values do. `&amp;&amp;`, `||`, `??` and `?!` are evaluated by their expressions.</summary>
internal static class Operators
{
    /// <summary>Applies an operator. Pure, but for faults at <paramref name="node"/> when the values do not fit.</summary>
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        var (kind, other) = (left.Kind, right.Kind);
        if (kind == ValueKind.Int && other == ValueKind.Int && NumberOperators.TryInt(op, left.AsInt(), right.AsInt(), out var quick))
        {
            return quick;
        }

        if (kind == ValueKind.Null || other == ValueKind.Null)
        {
            return WithNull(op, left, right, state);
        }

        if (left.IsText || right.IsText)
        {
            return TextOperators.Apply(op, left, right, state, node);
        }

        if (left.AsReference() is EmptyObject || right.AsReference() is EmptyObject)
        {
            return WithEmpty(op, left, right, state, node);
        }

        if (left.AsList() is not null || right.AsList() is not null)
        {
            return ListOperators.Apply(op, left, right, state, node);
        }

        if (kind is ValueKind.Date or ValueKind.Duration || other is ValueKind.Date or ValueKind.Duration)
        {
            return DateOperators.Apply(op, left, right, state, node);
        }

        if (kind == ValueKind.Object && other == ValueKind.Object)
        {
            return op switch
            {
                BinaryOperator.Equal => Value.Bool(left.Equals(right)),
                BinaryOperator.NotEqual => Value.Bool(!left.Equals(right)),
                _ => throw Misfit(op, left, right, state, node),
            };
        }

        return NumberOperators.Apply(op, left, right, state, node);
    }

    /// <summary>Whether two values are equal as `==` sees it.</summary>
    public static bool AreEqual(Value left, Value right, RenderState state, SyntaxNode node) =>
        Apply(BinaryOperator.Equal, left, right, state, node).AsBool();

    public static TemplateFault Misfit(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node) =>
        state.Fault(node, $"`{OperatorTable.Sign(op)}` does not work between {ValueNames.Of(left)} and {ValueNames.Of(right)}");

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

    public static bool IsComparison(BinaryOperator op) => op is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual;

    private static Value WithNull(BinaryOperator op, Value left, Value right, RenderState state) => op switch
    {
        BinaryOperator.Equal => Value.Bool(left.IsNull && right.IsNull),
        BinaryOperator.NotEqual => Value.Bool(!(left.IsNull && right.IsNull)),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Value.False,
        BinaryOperator.Add when left.IsText || right.IsText => Value.Text(state.Print(left) + state.Print(right)),
        _ => Value.Null,
    };

    private static Value WithEmpty(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        var other = left.AsReference() is EmptyObject ? right : left;
        var isEmpty = other.AsList()?.Count == 0 || (other.AsObject() is { } map && !map.Names.Any());
        return op switch
        {
            BinaryOperator.Equal => Value.Bool(isEmpty),
            BinaryOperator.NotEqual => Value.Bool(!isEmpty),
            _ => throw Misfit(op, left, right, state, node),
        };
    }
}
