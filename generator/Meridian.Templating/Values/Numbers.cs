using System.Globalization;
using System.Numerics;

namespace Meridian.Templating.Values;

/// <summary>Numbers between their kinds. The value must be a number.</summary>
internal static class Numbers
{
    /// <summary>How long a whole number may become: more digits than any page shows.</summary>
    public const int MostBits = 1 << 15;

    public static double ToDouble(Value value) => value.Kind switch
    {
        ValueKind.Int or ValueKind.Long => value.AsLong(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.Double => value.AsDouble(),
        ValueKind.Decimal => (double)value.AsDecimal(),
        _ => (double)value.AsBigInteger(),
    };

    /// <exception cref="OverflowException">The number is too large for a decimal.</exception>
    public static decimal ToDecimal(Value value) => value.Kind switch
    {
        ValueKind.Int or ValueKind.Long => value.AsLong(),
        ValueKind.Float => (decimal)value.AsFloat(),
        ValueKind.Double => (decimal)value.AsDouble(),
        ValueKind.Decimal => value.AsDecimal(),
        _ => (decimal)value.AsBigInteger(),
    };

    /// <summary>The value of a whole number.</summary>
    public static BigInteger ToBigInteger(Value value) =>
        value.Kind == ValueKind.BigInteger ? value.AsBigInteger() : value.AsLong();

    /// <summary>A whole number as the smallest kind that holds it.</summary>
    public static Value Normal(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? Value.Integer((long)number) : Value.BigInteger(number);

    /// <summary>
    /// The number with the other sign, of the same kind. The least of a kind stays as it is, as in .NET.
    /// </summary>
    public static Value Negative(Value value) => value.Kind switch
    {
        ValueKind.Int => Value.Int(unchecked(-value.AsInt())),
        ValueKind.Long => Value.Long(unchecked(-value.AsLong())),
        ValueKind.Float => Value.Float(-value.AsFloat()),
        ValueKind.Double => Value.Double(-value.AsDouble()),
        ValueKind.Decimal => Value.Decimal(-value.AsDecimal()),
        _ => Value.BigInteger(-value.AsBigInteger()),
    };

    /// <summary>The number as it prints, in the invariant culture.</summary>
    public static string Print(Value value) => value.Kind switch
    {
        ValueKind.Int or ValueKind.Long => value.AsLong().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsFloat().ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => value.AsDouble().ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => value.AsDecimal().ToString(CultureInfo.InvariantCulture),
        _ => value.AsBigInteger().ToString(CultureInfo.InvariantCulture),
    };
}
