using System.Globalization;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Texts read as numbers, with a point before the fraction; null when a text is not a number.</summary>
internal static class StringNumberFunctions
{
    private const NumberStyles Whole = NumberStyles.Integer;
    private const NumberStyles Fraction = NumberStyles.Float | NumberStyles.AllowThousands;

    public static Value ToInt(ReadOnlySpan<Value> arguments, CallContext call) =>
        int.TryParse(arguments[0].AsText(), Whole, CultureInfo.InvariantCulture, out var number)
            ? Value.Int(number)
            : Value.Null;

    public static Value ToLong(ReadOnlySpan<Value> arguments, CallContext call) =>
        long.TryParse(arguments[0].AsText(), Whole, CultureInfo.InvariantCulture, out var number)
            ? Value.Long(number)
            : Value.Null;

    public static Value ToFloat(ReadOnlySpan<Value> arguments, CallContext call) =>
        float.TryParse(arguments[0].AsText(), Fraction, CultureInfo.InvariantCulture, out var number)
            ? Value.Float(number)
            : Value.Null;

    public static Value ToDouble(ReadOnlySpan<Value> arguments, CallContext call) =>
        double.TryParse(arguments[0].AsText(), Fraction, CultureInfo.InvariantCulture, out var number)
            ? Value.Double(number)
            : Value.Null;
}
