using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Operators between dates, lengths of time, objects and functions.</summary>
internal static class DateOperators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        if (left.Kind == ValueKind.Date && right.Kind is ValueKind.Date or ValueKind.Duration)
        {
            return OfDate(op, left, right, state, node);
        }

        var areDurations = left.Kind == ValueKind.Duration && right.Kind == ValueKind.Duration;
        return areDurations && op is not (BinaryOperator.Equal or BinaryOperator.NotEqual)
            ? throw state.Fault(
                node,
                $"`{OperatorTable.Sign(op)}` does not work between lengths of time",
                "work with their `total_hours` or another of their numbers")
            : Operators.Alike(op, left.Equals(right), left, right, state, node);
    }

    private static Value OfDate(BinaryOperator op, Value date, Value other, RenderState state, SyntaxNode node)
    {
        try
        {
            return (other.Kind, op) switch
            {
                (ValueKind.Date, BinaryOperator.Subtract) => Value.Duration(date.AsDate() - other.AsDate()),
                (ValueKind.Date, _) when Operators.IsComparison(op) =>
                    Operators.Compare(op, date.AsDate().CompareTo(other.AsDate())),
                (ValueKind.Duration, BinaryOperator.Add) => Value.Date(date.AsDate() + other.AsDuration()),
                (ValueKind.Duration, BinaryOperator.Subtract) => throw state.Fault(
                    node,
                    "a length of time cannot be taken from a date",
                    "use `date.add_days` or its siblings with a negative number"),
                _ => throw Operators.Misfit(op, date, other, state, node),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw state.Fault(node, "the date lies outside of the years 1 to 9999");
        }
    }
}
