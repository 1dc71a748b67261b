using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Operators between dates and lengths of time.</summary>
internal static class DateOperators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        try
        {
            return (left.Kind, right.Kind, op) switch
            {
                (ValueKind.Date, ValueKind.Date, BinaryOperator.Subtract) => Value.Duration(left.AsDate() - right.AsDate()),
                (ValueKind.Date, ValueKind.Date, _) when Operators.IsComparison(op) =>
                    Operators.Compare(op, left.AsDate().CompareTo(right.AsDate())),
                (ValueKind.Date, ValueKind.Duration, BinaryOperator.Add) => Value.Date(left.AsDate() + right.AsDuration()),
                (ValueKind.Date, ValueKind.Duration, BinaryOperator.Subtract) => Value.Date(left.AsDate() - right.AsDuration()),
                (ValueKind.Duration, ValueKind.Duration, _) when Operators.IsComparison(op) =>
                    Operators.Compare(op, left.AsDuration().CompareTo(right.AsDuration())),
                _ => throw Operators.Misfit(op, left, right, state, node),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw state.Fault(node, "the date lies outside of the years 1 to 9999");
        }
    }
}
