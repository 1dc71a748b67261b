using System.Globalization;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>The loose conversions of arguments: `"2"` is the whole number 2, 1.6 is 2, null is 0.</summary>
internal static class Conversions
{
    public static int ToInt(Value value, RenderState state, SyntaxNode node) =>
        TryToInt(value, out var number) ? number : throw NotA(value, "a whole number", state, node);

    /// <summary>A 32-bit whole number; false for what is none and cannot be read as one.</summary>
    public static bool TryToInt(Value value, out int number)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                number = 0;
                return true;
            case ValueKind.Int or ValueKind.Bool:
                number = (int)value.AsLong();
                return true;
            case ValueKind.Long:
                number = (int)value.AsLong();
                return number == value.AsLong();
            case ValueKind.Float or ValueKind.Double or ValueKind.Decimal:
                var rounded = Math.Round(Numbers.ToDouble(value), MidpointRounding.ToEven);
                number = rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : 0;
                return number == rounded;
            case ValueKind.Text or ValueKind.Html or ValueKind.Url:
                return int.TryParse(value.AsText(), NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
            default:
                number = 0;
                return false;
        }
    }

    /// <summary>A number with a fraction. A text is none, whatever it says.</summary>
    public static double ToDouble(Value value, RenderState state, SyntaxNode node) => value.Kind switch
    {
        _ when value.IsNumber => Numbers.ToDouble(value),
        ValueKind.Null => 0,
        ValueKind.Bool => value.AsBool() ? 1 : 0,
        _ => throw NotA(value, "a number", state, node),
    };

    /// <summary>Text of any value; null stays null.</summary>
    public static Value ToText(Value value, RenderState state) =>
        value.IsNull || value.IsText ? value : Value.Text(state.Print(value));

    public static Value ToDate(Value value, RenderState state, SyntaxNode node) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Date => value,
        _ => throw NotA(value, "a date", state, node, "`date.parse` makes a date of a text"),
    };

    public static Value ToDuration(Value value, RenderState state, SyntaxNode node) => value.Kind switch
    {
        ValueKind.Duration => value,
        ValueKind.Null => Value.Duration(TimeSpan.Zero),
        _ => throw NotA(
            value, "a length of time", state, node, "`timespan.parse` makes a length of time of a text"),
    };

    /// <summary>A list to hand to a function; null stays null.</summary>
    public static Value ToList(Value value, RenderState state, SyntaxNode node) =>
        value.IsNull ? value : Value.List(ToItems(value) ?? throw NotA(value, "a list", state, node));

    /// <summary>
    /// What walking a value goes over: items, characters, or the pairs of an object; null where it cannot be walked.
    /// </summary>
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

    public static TemplateFault NotA(
        Value value, string wanted, RenderState state, SyntaxNode node, string? help = null) =>
        value.AsText() is { } text
            ? state.Fault(node, $"`{Shortened(text)}` is not {wanted}", help)
            : state.Fault(node, $"{ValueNames.Of(value)} is not {wanted}");

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "...";

    private static Value Pair(ValueObject map, string name) =>
        Value.Object(new PairObject(name, map.TryGet(name, out var member) ? member : Value.Null));
}
