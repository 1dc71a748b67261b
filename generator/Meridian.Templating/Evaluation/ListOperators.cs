using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Operators between lists: joined, repeated, compared item by item.</summary>
internal static class ListOperators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        if (op == BinaryOperator.Multiply)
        {
            return Repeat(left, right, state, node);
        }

        if (left.AsList() is not { } first || right.AsList() is not { } second)
        {
            throw Operators.Misfit(op, left, right, state, node);
        }

        if (op == BinaryOperator.Add)
        {
            state.CountRounds(first.Count + (long)second.Count, node);
            var joined = new ScriptArray(first.Count + second.Count);
            joined.AddRange(first);
            joined.AddRange(second);
            return Value.List(joined);
        }

        return Operators.IsComparison(op)
            ? Compare(op, first, second, state, node)
            : throw Operators.Misfit(op, left, right, state, node);
    }

    private static Value Repeat(Value left, Value right, RenderState state, SyntaxNode node)
    {
        var (list, times) = left.AsList() is { } first ? (first, right) : (right.AsList()!, left);
        if (times.Kind is not (ValueKind.Int or ValueKind.Long))
        {
            throw Operators.Misfit(BinaryOperator.Multiply, left, right, state, node);
        }

        var count = Math.Max(0, times.AsLong());
        state.CountRounds(Math.Min(count, int.MaxValue) * list.Count, node);
        var repeated = new ScriptArray((int)Math.Min(count * list.Count, 1024));
        for (var i = 0L; i < count; i++)
        {
            repeated.AddRange(list);
        }

        return Value.List(repeated);
    }

    private static Value Compare(BinaryOperator op, ValueList left, ValueList right, RenderState state, SyntaxNode node)
    {
        if (op is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            return Value.Bool(AreEqual(left, right, state, node) == (op == BinaryOperator.Equal));
        }

        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (!Operators.AreEqual(left[i], right[i], state, node))
            {
                return Operators.Apply(op, left[i], right[i], state, node);
            }
        }

        return Operators.Compare(op, left.Count.CompareTo(right.Count));
    }

    private static bool AreEqual(ValueList left, ValueList right, RenderState state, SyntaxNode node)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        state.CheckStack(node);
        for (var i = 0; i < left.Count && left.Count == right.Count; i++)
        {
            if (!Operators.AreEqual(left[i], right[i], state, node))
            {
                return false;
            }
        }

        return left.Count == right.Count;
    }
}
