using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Operators where one side is a list: joined, grown, repeated, cut, compared item by item.</summary>
internal static class ListOperators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        var (first, second) = (AsItems(left), AsItems(right));
        return op switch
        {
            BinaryOperator.Add when first is not null && second is not null =>
                Join(first, second, ArrayOrigin.Iterator, state, node),
            BinaryOperator.Multiply when first is null || second is null =>
                Repeat(first ?? second!, Times(first is null ? left : right), state, node), // One of them is a list.
            BinaryOperator.Divide or BinaryOperator.IntegerDivide when first is not null =>
                Beginning(first, Times(right), state, node),
            BinaryOperator.Modulo when first is not null => EveryNth(first, Times(right), state, node),
            BinaryOperator.ShiftLeft when first is not null =>
                Join(first, new ScriptArray([right]), OriginOf(first), state, node),
            BinaryOperator.ShiftRight when second is not null =>
                Join(new ScriptArray([left]), second, OriginOf(second), state, node),
            _ when first is not null && second is not null && Operators.IsComparison(op) =>
                Value.Bool(Holds(op, first, second, state, node)),
            _ => throw Operators.Misfit(op, left, right, state, node),
        };

        int Times(Value value) => Conversions.TryToInt(value, out var times) && times >= 0
            ? times
            : throw Operators.Misfit(op, left, right, state, node);
    }

    /// <summary>A list a function made item by item, as a list of its own: what `ret` gives back.</summary>
    public static ScriptArray Settled(ValueList list, RenderState state, SyntaxNode node)
    {
        state.CountRounds(list.Count, node);
        var settled = new ScriptArray(list.Count);
        settled.AddRange(list);
        return settled;
    }

    private static ValueList? AsItems(Value value) =>
        value.AsList() ?? (value.AsObject() is null ? null : Conversions.ToItems(value));

    private static ArrayOrigin OriginOf(ValueList list) => list is ScriptArray { Origin: not ArrayOrigin.Iterator }
        ? ArrayOrigin.Array
        : ArrayOrigin.Iterator;

    private static Value Join(ValueList first, ValueList second, ArrayOrigin origin, RenderState state, SyntaxNode node)
    {
        state.CountRounds(first.Count + (long)second.Count, node);
        var joined = new ScriptArray(first.Count + second.Count) { Origin = origin };
        joined.AddRange(first);
        joined.AddRange(second);
        return Value.List(joined);
    }

    private static Value Repeat(ValueList list, int times, RenderState state, SyntaxNode node)
    {
        state.CountRounds((long)times * list.Count, node);
        var repeated = new ScriptArray(list.Count) { Origin = OriginOf(list) };
        for (var i = 0; i < times && list.Count > 0; i++)
        {
            repeated.AddRange(list);
        }

        return Value.List(repeated);
    }

    /// <summary>
    /// The first part of a list cut in so many; of what a function gave, so many items and one, as official Scriban
    /// does.
    /// </summary>
    private static Value Beginning(ValueList list, int by, RenderState state, SyntaxNode node)
    {
        RequireDivisor(by, state, node);
        var origin = OriginOf(list);
        var count = origin == ArrayOrigin.Array ? list.Count / by : Math.Min(list.Count, by + 1L);
        return Picked(list, 1, count, origin, state, node);
    }

    private static Value EveryNth(ValueList list, int nth, RenderState state, SyntaxNode node)
    {
        RequireDivisor(nth, state, node);
        return Picked(list, nth, list.Count, OriginOf(list), state, node);
    }

    private static void RequireDivisor(int by, RenderState state, SyntaxNode node)
    {
        if (by == 0)
        {
            throw state.Fault(node, "a list cannot be divided by zero");
        }
    }

    private static Value Picked(
        ValueList list, int step, long end, ArrayOrigin origin, RenderState state, SyntaxNode node)
    {
        state.CountRounds(list.Count, node);
        var picked = new ScriptArray { Origin = origin };
        for (var i = 0L; i < end; i += step)
        {
            picked.Add(list[(int)i]);
        }

        return Value.List(picked);
    }

    /// <summary>
    /// Whether a comparison holds: lists of different length by their length, others when it holds for every pair of
    /// items, also where `!=` is asked.
    /// </summary>
    private static bool Holds(BinaryOperator op, ValueList left, ValueList right, RenderState state, SyntaxNode node)
    {
        if (left.Count != right.Count)
        {
            return Operators.Compare(op, left.Count.CompareTo(right.Count)).AsBool();
        }

        if (left.Count == 0 || (op == BinaryOperator.Equal && ReferenceEquals(left, right)))
        {
            return Operators.Compare(op, 0).AsBool();
        }

        state.CheckStack(node);
        state.CountRounds(left.Count, node);
        for (var i = 0; i < left.Count; i++)
        {
            if (!Truth.Of(Operators.Apply(op, left[i], right[i], state, node)))
            {
                return false;
            }
        }

        return true;
    }
}
