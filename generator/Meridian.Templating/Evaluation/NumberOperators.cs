using System.Numerics;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Operators where one side is a number. Whole numbers grow as they need; the wider kind decides.</summary>
internal static class NumberOperators
{
    private const int BitsAStep = 128;

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
        var (a, b) = (OfBool(left), OfBool(right));
        if (!a.IsNumber || !b.IsNumber)
        {
            throw Operators.Misfit(op, left, right, state, node);
        }

        try
        {
            return Wider(a.Kind, b.Kind) switch
            {
                ValueKind.Int or ValueKind.Long or ValueKind.BigInteger => Whole(op, a, b, state, node),
                ValueKind.Decimal =>
                    Fraction(op, Numbers.ToDecimal(a), Numbers.ToDecimal(b), Value.Decimal, decimal.Round),
                ValueKind.Float =>
                    Fraction(op, (float)Numbers.ToDouble(a), (float)Numbers.ToDouble(b), Value.Float, float.Truncate),
                _ => Fraction(op, Numbers.ToDouble(a), Numbers.ToDouble(b), Value.Double, Math.Round),
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

    private static Value OfBool(Value value) =>
        value.Kind == ValueKind.Bool ? Value.Int(value.AsBool() ? 1 : 0) : value;

    private static Value? Whole(BinaryOperator op, Value a, Value b, RenderState state, SyntaxNode node)
    {
        if (op is BinaryOperator.Range or BinaryOperator.RangeUntil)
        {
            return Range(op, a, b, state, node);
        }

        var (left, right) = (Numbers.ToBigInteger(a), Numbers.ToBigInteger(b));
        state.Spend((left.GetBitLength() + right.GetBitLength()) / BitsAStep, node);
        return op switch
        {
            BinaryOperator.Add => Numbers.Normal(left + right),
            BinaryOperator.Subtract => Numbers.Normal(left - right),
            BinaryOperator.Multiply => Numbers.Normal(Product(left, right, state, node)),
            BinaryOperator.Divide => Value.Double((double)left / (double)right),
            BinaryOperator.IntegerDivide => Numbers.Normal(BigInteger.Divide(left, right)),
            BinaryOperator.Modulo => Numbers.Normal(BigInteger.Remainder(left, right)),
            BinaryOperator.ShiftLeft => Numbers.Normal(left << Shift(left, right, state, node)),
            BinaryOperator.ShiftRight => Numbers.Normal(left << Shift(left, -right, state, node)),
            _ => Operators.Compare(op, left.CompareTo(right)),
        };
    }

    /// <summary>Multiplies, unless the result would be larger than any honest template needs.</summary>
    private static BigInteger Product(BigInteger left, BigInteger right, RenderState state, SyntaxNode node)
    {
        RequireSize(left.GetBitLength() + right.GetBitLength(), state, node);
        return left * right;
    }

    private static int Shift(BigInteger number, BigInteger by, RenderState state, SyntaxNode node)
    {
        if (BigInteger.Abs(by) > Numbers.MostBits)
        {
            throw state.Fault(node, $"`{BigInteger.Abs(by)}` is too far to shift a number by");
        }

        RequireSize(number.GetBitLength() + (long)by, state, node);
        return (int)by;
    }

    private static void RequireSize(long bits, RenderState state, SyntaxNode node)
    {
        if (bits > Numbers.MostBits)
        {
            throw state.Limit(node, "the number is too large", null);
        }
    }

    private static Value Range(BinaryOperator op, Value a, Value b, RenderState state, SyntaxNode node)
    {
        if (a.Kind == ValueKind.BigInteger || b.Kind == ValueKind.BigInteger)
        {
            throw Operators.Misfit(op, a, b, state, node);
        }

        var (first, last) = (a.AsLong(), b.AsLong());
        var step = last >= first ? 1 : -1;
        var count = BigInteger.Abs((BigInteger)last - first) + (op == BinaryOperator.Range ? 1 : 0);
        state.CheckRange(count, node);
        return Value.List(new RangeList(first, (int)BigInteger.Min(count, int.MaxValue), step));
    }

    /// <summary>An operator between numbers with fractions; null for one that does not work on them.</summary>
    private static Value? Fraction<T>(BinaryOperator op, T a, T b, Func<T, Value> value, Func<T, T> toWhole)
        where T : IFloatingPoint<T> => op switch
        {
            BinaryOperator.Add => value(a + b),
            BinaryOperator.Subtract => value(a - b),
            BinaryOperator.Multiply => value(a * b),
            BinaryOperator.Divide => value(a / b),
            BinaryOperator.IntegerDivide => value(toWhole(a / b)),
            BinaryOperator.Modulo => value(a % b),
            BinaryOperator.ShiftLeft => value(a * PowerOfTwo(b)),
            BinaryOperator.ShiftRight => value(a / PowerOfTwo(b)),
            BinaryOperator.Equal => Value.Bool(a == b),
            BinaryOperator.NotEqual => Value.Bool(a != b),
            BinaryOperator.Less => Value.Bool(a < b),
            BinaryOperator.LessOrEqual => Value.Bool(a <= b),
            BinaryOperator.Greater => Value.Bool(a > b),
            BinaryOperator.GreaterOrEqual => Value.Bool(a >= b),
            _ => null,
        };

    private static T PowerOfTwo<T>(T exponent)
        where T : IFloatingPoint<T> => T.CreateChecked(Math.Pow(2, double.CreateChecked(exponent)));
}
