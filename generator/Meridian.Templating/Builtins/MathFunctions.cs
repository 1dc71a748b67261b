using System.Globalization;
using System.Numerics;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `math` object.</summary>
internal static class MathFunctions
{
    private static readonly Parameter Any = Parameter.Any("value");
    private static readonly Parameter With = Parameter.Any("with");
    private static readonly Parameter Number = Parameter.Double("value");

    public static BuiltinGroup Group { get; } = new("math",
    [
        new("abs", [Any], Abs) { Result = MemberKind.Number },
        new("ceil", [Number], static (a, _) => Value.Double(Math.Ceiling(a[0].AsDouble())))
        {
            Result = MemberKind.Number,
        },
        new("divided_by", [Number, Parameter.Any("divisor")], DividedBy) { Result = MemberKind.Number },
        new("floor", [Number], static (a, _) => Value.Double(Math.Floor(a[0].AsDouble())))
        {
            Result = MemberKind.Number,
        },
        new("format", [Any, Parameter.Text("format"), CultureArgument.Parameter], Format),
        new("is_number", [Any], static (a, _) => Value.Bool(a[0].IsNumber)) { Result = MemberKind.Bool },
        Operation("minus", BinaryOperator.Subtract),
        Operation("modulo", BinaryOperator.Modulo),
        Operation("plus", BinaryOperator.Add),
        new("round", [Number, Parameter.Int("precision").Or(0)], Round) { Result = MemberKind.Number },
        Operation("times", BinaryOperator.Multiply),
        new("uuid", [], ChanceFunctions.Uuid) { Result = MemberKind.Url },
        new("random", [Parameter.Int("min_value"), Parameter.Int("max_value")], ChanceFunctions.Random)
        {
            Result = MemberKind.Int,
        },
    ]);

    private static Builtin Operation(string name, BinaryOperator sign) => new(name, [Any, With], (arguments, call) =>
        Operators.Apply(sign, arguments[0], arguments[1], call.State, call.Node));

    private static Value Abs(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var value = arguments[0];
        return value.Kind switch
        {
            ValueKind.Null or ValueKind.Bool => value,
            ValueKind.Int => Value.Integer(Math.Abs(value.AsLong())),
            ValueKind.Long when value.AsLong() != long.MinValue => Value.Long(Math.Abs(value.AsLong())),
            ValueKind.Long => Value.BigInteger(BigInteger.Abs(value.AsLong())),
            ValueKind.Float => Value.Float(Math.Abs(value.AsFloat())),
            ValueKind.Double => Value.Double(Math.Abs(value.AsDouble())),
            ValueKind.Decimal => Value.Decimal(Math.Abs(value.AsDecimal())),
            ValueKind.BigInteger => Value.BigInteger(BigInteger.Abs(value.AsBigInteger())),
            _ => call.Fail($"`{call.Print(value)}` is not a number"),
        };
    }

    /// <summary>Divides; by a whole number, the result is the whole number below.</summary>
    private static Value DividedBy(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var result = Operators.Apply(BinaryOperator.Divide, arguments[0], arguments[1], call.State, call.Node);
        return arguments[1].Kind == ValueKind.Int && result.Kind == ValueKind.Double
            ? Value.Int((int)Math.Floor(result.AsDouble()))
            : result;
    }

    /// <summary>To so many places, halves to the even neighbour.</summary>
    private static Value Round(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var places = arguments[1].AsInt();
        return places is >= 0 and <= 15
            ? Value.Double(Math.Round(arguments[0].AsDouble(), places))
            : call.Fail($"a number cannot be rounded to {places} places", "use 0 to 15 places");
    }

    private static Value Format(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var (value, format) = (arguments[0], arguments[1].AsText() ?? "");
        if (value.IsNull)
        {
            return Value.Text("");
        }

        if (!value.IsNumber)
        {
            return call.Fail($"`{call.Print(value)}` is not a number");
        }

        CultureArgument.Require(arguments[2], call);
        RequireSaneWidth(format, call);
        try
        {
            return Value.Text(Boxed(value).ToString(format, CultureInfo.InvariantCulture));
        }
        catch (FormatException)
        {
            return call.Fail($"`{format}` is not a way to write the number `{call.Print(value)}`");
        }
    }

    // A format such as N900000000 asks for that many digits, whatever the number is.
    private static void RequireSaneWidth(string format, CallContext call)
    {
        if (format.Length > 1
            && int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            call.State.CheckLength(digits, call.Node);
        }
    }

    private static IFormattable Boxed(Value value) => value.Kind switch
    {
        ValueKind.Int => value.AsInt(),
        ValueKind.Long => value.AsLong(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.Double => value.AsDouble(),
        ValueKind.Decimal => value.AsDecimal(),
        _ => value.AsBigInteger(),
    };
}
