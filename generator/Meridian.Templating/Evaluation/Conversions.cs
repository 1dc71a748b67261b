using System.Globalization;
using System.Numerics;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>The loose conversions of arguments: `"2"` is 2, 1.6 is 2, null is 0.</summary>
internal static class Conversions
{
    public static int ToInt(Value value, RenderState state, SyntaxNode node)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Null => 0,
                ValueKind.Int => value.AsInt(),
                ValueKind.Bool => value.AsBool() ? 1 : 0,
                ValueKind.Long => checked((int)value.AsLong()),
                ValueKind.Float or ValueKind.Double => Convert.ToInt32(Numbers.ToDouble(value)),
                ValueKind.Decimal => Convert.ToInt32(value.AsDecimal()),
                ValueKind.Text or ValueKind.Html or ValueKind.Url =>
                    int.Parse(value.AsText()!, NumberStyles.Integer, CultureInfo.InvariantCulture),
                _ => throw new FormatException(),
            };
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw NotA(value, "a whole number", state, node);
        }
    }

    public static double ToDouble(Value value, RenderState state, SyntaxNode node)
    {
        if (value.IsNumber)
        {
            return Numbers.ToDouble(value);
        }

        if (value.AsText() is { } text
            && double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return value.Kind switch
        {
            ValueKind.Null => 0,
            ValueKind.Bool => value.AsBool() ? 1 : 0,
            _ => throw NotA(value, "a number", state, node),
        };
    }

    /// <summary>A text read as a number; other values are left as they are.</summary>
    public static Value ToNumber(Value value, RenderState state, SyntaxNode node)
    {
        if (value.AsText() is not { } text)
        {
            return value;
        }

        if (BigInteger.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole))
        {
            return Numbers.Normal(whole);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Value.Double(number)
            : throw NotA(value, "a number", state, node);
    }

    /// <summary>Text of any value; null stays null.</summary>
    public static Value ToText(Value value, RenderState state) =>
        value.IsNull || value.IsText ? value : Value.Text(state.Print(value));

    public static Value ToDate(Value value, RenderState state, SyntaxNode node) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Date => value,
        _ => throw NotA(value, "a date", state, node),
    };

    public static Value ToDuration(Value value, RenderState state, SyntaxNode node) => value.Kind switch
    {
        ValueKind.Duration => value,
        ValueKind.Null => Value.Duration(TimeSpan.Zero),
        _ => throw NotA(value, "a length of time", state, node),
    };

    /// <summary>A list to hand to a function; null stays null.</summary>
    public static Value ToList(Value value, RenderState state, SyntaxNode node) =>
        value.IsNull ? value : Value.List(ToItems(value) ?? throw NotA(value, "a list", state, node));

    /// <summary>What walking a value goes over: items, characters, or the pairs of an object; null where it cannot be walked.</summary>
    public static ValueList? ToItems(Value value)
    {
        if (value.AsList() is { } list)
        {
            return list;
        }

        if (value.AsText() is { } text)
        {
            return ValueList.Of(text.ToCharArray(), Value.Character);
        }

        return value.AsObject() is { } map ? new ScriptArray(map.Names.Select(name => Pair(map, name))) : null;
    }

    public static TemplateFault NotA(Value value, string wanted, RenderState state, SyntaxNode node) =>
        value.AsText() is { } text
            ? state.Fault(node, $"`{Shortened(text)}` is not {wanted}")
            : state.Fault(node, $"{ValueNames.Of(value)} is not {wanted}");

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "...";

    private static Value Pair(ValueObject map, string name) =>
        Value.Object(new PairObject(name, map.TryGet(name, out var member) ? member : Value.Null));
}
