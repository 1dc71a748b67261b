using System.Text;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>
/// Operators where one side is text: the other is taken as it prints, and null comes before every text.
/// </summary>
internal static class TextOperators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        if (op == BinaryOperator.Add)
        {
            var text = string.Concat(state.Print(left), state.Print(right));
            state.CheckLength(text.Length, node);
            state.SpendText(text.Length, node);
            return Value.Text(text);
        }

        if (op == BinaryOperator.Multiply)
        {
            return Repeat(left, right, state, node);
        }

        state.SpendText((long)left.TextLength + right.TextLength, node);
        return Operators.IsComparison(op)
            ? Operators.Compare(op, string.CompareOrdinal(Comparable(left, state), Comparable(right, state)))
            : throw Operators.Misfit(op, left, right, state, node);
    }

    private static string? Comparable(Value value, RenderState state) =>
        value.IsNull || value.AsReference() is EmptyObject ? null : state.Print(value);

    /// <summary>Where both sides are text, the right one is repeated: `"2" * "a"`.</summary>
    private static Value Repeat(Value left, Value right, RenderState state, SyntaxNode node)
    {
        var (text, times) = right.IsText ? (right, left) : (left, right);
        if (!Conversions.TryToInt(times, out var count))
        {
            throw Operators.Misfit(BinaryOperator.Multiply, left, right, state, node);
        }

        var one = state.Print(text);
        count = Math.Max(0, count);
        state.CheckLength((long)one.Length * count, node);
        state.SpendText((long)one.Length * count, node);
        return Value.Text(new StringBuilder(one.Length * count).Insert(0, one, count).ToString());
    }
}
