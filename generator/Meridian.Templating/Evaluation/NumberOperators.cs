using System.Numerics;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Operators between numbers and booleans. Whole numbers grow as they need; the wider kind decides.</summary>
internal static class NumberOperators
{
    /// <summary>The common case of two small whole numbers; false when the result needs the long way.</summary>
    public static bool TryInt(BinaryOperator op, int left, int right, out Value result)
    {
        result = op switch
        {
            BinaryOperator.Equal => Value.Bool(left == right),
            BinaryOperator.NotEqual => Value.Bool(left != right),
            BinaryOperator.Less => Value.Bool(left < right),
            BinaryOperator.LessOrEqual => Value.Bool(left <= right),
            BinaryOperator.Greater => Value.Bool(left > right),
            BinaryOperator.GreaterOrEqual => Value.Bool(left >= right),
            BinaryOperator.Add => Value.Integer((long)left + right),
            BinaryOperator.Subtract => Value.Integer((long)left - right),
            BinaryOperator.Multiply => Value.Integer((long)left * right),
            BinaryOperator.Divide => Value.Double((double)left / right),
            BinaryOperator.IntegerDivide when right != 0 => Value.Integer((long)left / right),
            BinaryOperator.Modulo when right != 0 => Value.Integer((long)left % right),
            _ => Value.Null,
        };
        return !result.IsNull;
    }

    public static Value Apply(BinaryOperator op, Value left, Value right, RenderState state, SyntaxNode node)
    {
        if (left.Kind == ValueKind.Bool && right.Kind == ValueKind.Bool)
        {
            return op switch
            {
                BinaryOperator.Equal => Value.Bool(left.AsBool() == right.AsBool()),
                BinaryOperator.NotEqual => Value.Bool(left.AsBool() != right.AsBool()),
                _ => throw Operators.Misfit(op, left, right, state, node),
            };
        }

        var (a, b) = (OfBool(left), OfBool(right));
        if (!a.IsNumber || !b.IsNumber)
        {
            return op switch
            {
                BinaryOperator.Equal when a.Kind != ValueKind.Function && b.Kind != ValueKind.Function => Value.False,
                BinaryOperator.NotEqual when a.Kind != ValueKind.Function && b.Kind != ValueKind.Function => Value.True,
                _ => throw Operators.Misfit(op, left, right, state, node),
            };
        }

        try
        {
            return Wider(a.Kind, b.Kind) switch
            {
                ValueKind.Int or ValueKind.Long or ValueKind.BigInteger => Whole(op, a, b, state, node),
                ValueKind.Decimal => Decimal(op, Numbers.ToDecimal(a), Numbers.ToDecimal(b)),
                ValueKind.Float => Float(op, (float)Numbers.ToDouble(a), (float)Numbers.ToDouble(b)),
                _ => Double(op, Numbers.ToDouble(a), Numbers.ToDouble(b)),
            } ?? throw Operators.Misfit(op, left, right, state, node);
        }
        catch (DivideByZeroException)
        {
            throw state.Fault(node, "a number cannot be divided by zero");
        }
        catch (OverflowException)
        {
            throw state.Fault(node, "the number is too large");
        }
    }

    private static ValueKind Wider(ValueKind a, ValueKind b) =>
        a == ValueKind.BigInteger && b < a ? (b < ValueKind.Float ? a : b)
        : b == ValueKind.BigInteger && a < b ? (a < ValueKind.Float ? b : a)
        : a > b ? a : b;

    private static Value OfBool(Value value) => value.Kind == ValueKind.Bool ? Value.Int(value.AsBool() ? 1 : 0) : value;

    private static Value? Whole(BinaryOperator op, Value a, Value b, RenderState state, SyntaxNode node)
    {
        if (op is BinaryOperator.Range or BinaryOperator.RangeUntil)
        {
            return Range(op, a, b, state, node);
        }

        var (left, right) = (Numbers.ToBigInteger(a), Numbers.ToBigInteger(b));
        return op switch
        {
            BinaryOperator.Add => Numbers.Normal(left + right),
            BinaryOperator.Subtract => Numbers.Normal(left - right),
            BinaryOperator.Multiply => Numbers.Normal(left * right),
            BinaryOperator.Divide => Value.Double((double)left / (double)right),
            BinaryOperator.IntegerDivide => Numbers.Normal(BigInteger.Divide(left, right)),
            BinaryOperator.Modulo => Numbers.Normal(BigInteger.Remainder(left, right)),
            BinaryOperator.ShiftLeft => Numbers.Normal(left << Shift(right, state, node)),
            BinaryOperator.ShiftRight => Numbers.Normal(left >> Shift(right, state, node)),
            _ => Operators.Compare(op, left.CompareTo(right)),
        };
    }

    private static int Shift(BigInteger by, RenderState state, SyntaxNode node) =>
        by >= -65_536 && by <= 65_536 ? (int)by : throw state.Fault(node, $"`{by}` is too far to shift a number by");

    private static Value Range(BinaryOperator op, Value a, Value b, RenderState state, SyntaxNode node)
    {
        if (a.Kind == ValueKind.BigInteger || b.Kind == ValueKind.BigInteger)
        {
            throw Operators.Misfit(op, a, b, state, node);
        }

        var (first, last) = (a.AsLong(), b.AsLong());
        var step = last >= first ? 1 : -1;
        var count = (BigInteger.Abs((BigInteger)last - first)) + (op == BinaryOperator.Range ? 1 : 0);
        state.CheckRange(count, node);
        return Value.List(new RangeList(first, (int)BigInteger.Min(count, int.MaxValue), step));
    }

    private static Value? Double(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Add => Value.Double(a + b),
        BinaryOperator.Subtract => Value.Double(a - b),
        BinaryOperator.Multiply => Value.Double(a * b),
        BinaryOperator.Divide => Value.Double(a / b),
        BinaryOperator.IntegerDivide => Value.Double(Math.Round(a / b)),
        BinaryOperator.Modulo => Value.Double(a % b),
        _ => Ordered(op, a < b ? -1 : a > b ? 1 : a == b ? 0 : null),
    };

    private static Value? Float(BinaryOperator op, float a, float b) => op switch
    {
        BinaryOperator.Add => Value.Float(a + b),
        BinaryOperator.Subtract => Value.Float(a - b),
        BinaryOperator.Multiply => Value.Float(a * b),
        BinaryOperator.Divide => Value.Float(a / b),
        BinaryOperator.IntegerDivide => Value.Float(MathF.Round(a / b)),
        BinaryOperator.Modulo => Value.Float(a % b),
        _ => Ordered(op, a < b ? -1 : a > b ? 1 : a == b ? 0 : null),
    };

    private static Value? Decimal(BinaryOperator op, decimal a, decimal b) => op switch
    {
        BinaryOperator.Add => Value.Decimal(a + b),
        BinaryOperator.Subtract => Value.Decimal(a - b),
        BinaryOperator.Multiply => Value.Decimal(a * b),
        BinaryOperator.Divide => Value.Decimal(a / b),
        BinaryOperator.IntegerDivide => Value.Decimal(Math.Round(a / b)),
        BinaryOperator.Modulo => Value.Decimal(a % b),
        _ => Ordered(op, a.CompareTo(b)),
    };

    /// <summary>The answer of a comparison; null for other operators. What has no order is only unequal.</summary>
    private static Value? Ordered(BinaryOperator op, int? order) =>
        !Operators.IsComparison(op) ? null
        : order is { } known ? Operators.Compare(op, known)
        : Value.Bool(op == BinaryOperator.NotEqual);
}
