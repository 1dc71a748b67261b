using System.Text;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Operators where one side is text: the other is taken as it prints.</summary>
internal static class TextOperators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        if (op == BinaryOperator.Add)
        {
            var text = string.Concat(state.Print(left), state.Print(right));
            state.CheckLength(text.Length, node);
            return Value.Text(text);
        }

        if (op == BinaryOperator.Multiply)
        {
            return Repeat(left, right, state, node);
        }

        if (left.AsReference() is EmptyObject || right.AsReference() is EmptyObject)
        {
            return op == BinaryOperator.Equal ? Value.False
                : op == BinaryOperator.NotEqual ? Value.True
                : throw Operators.Misfit(op, left, right, state, node);
        }

        return Operators.IsComparison(op)
            ? Operators.Compare(op, string.CompareOrdinal(state.Print(left), state.Print(right)))
            : throw Operators.Misfit(op, left, right, state, node);
    }

    private static Value Repeat(Value left, Value right, RenderState state, SyntaxNode node)
    {
        var (text, times) = left.IsText ? (left, right) : (right, left);
        if (times.Kind is not (ValueKind.Int or ValueKind.Long))
        {
            throw Operators.Misfit(BinaryOperator.Multiply, left, right, state, node);
        }

        var one = state.Print(text);
        var count = Math.Max(0, times.AsLong());
        state.CheckLength(one.Length * Math.Min(count, int.MaxValue), node);
        return Value.Text(new StringBuilder().Insert(0, one, (int)count).ToString());
    }
}
