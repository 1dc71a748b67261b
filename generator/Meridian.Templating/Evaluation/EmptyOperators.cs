using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Operators where one side is `empty`.</summary>
internal static class EmptyOperators
{
    private static readonly Value Empty = Value.Object(EmptyObject.Instance);

    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        var other = left.AsReference() is EmptyObject ? right : left;
        return op switch
        {
            BinaryOperator.Equal => IsEmpty(other),
            BinaryOperator.NotEqual => Value.Bool(!Truth.Of(IsEmpty(other))),
            BinaryOperator.Less or BinaryOperator.Greater => Value.False,
            BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => IsEmpty(other),
            BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight =>
                throw Operators.Misfit(op, left, right, state, node),
            _ => Empty,
        };
    }

    /// <summary>What `value.empty?` gives: whether a list, text or object holds nothing; null for null.</summary>
    public static Value IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Null => value,
        ValueKind.Bool => Value.False,
        _ when value.IsNumber => Value.False,
        _ when value.AsText() is { } text => Value.Bool(text.Length == 0),
        _ when value.AsList() is { } list => Value.Bool(list.Count == 0),
        _ when value.AsObject() is { } map => Value.Bool(!map.Names.Any()),

        // Official Scriban asks here whether the value has members, as dates have.
        _ => Value.True,
    };
}
