using System.Globalization;
using System.Text.Json;
using Meridian.Templating.Values;

namespace Meridian.Templating.Conformance;

/// <summary>JSON as the model of a template: a number with a point or an exponent is a double.</summary>
internal static class JsonData
{
    public static Value ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Value.Object(ScriptObject.Of(
            element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, ToValue(member.Value))))),
        JsonValueKind.Array => Value.List(new ScriptArray(element.EnumerateArray().Select(ToValue))),
        JsonValueKind.String => Value.Text(element.GetString()),
        JsonValueKind.Number => Number(element),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };

    private static Value Number(JsonElement element) =>
        long.TryParse(element.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? Value.Integer(whole)
            : Value.Double(element.GetDouble());
}
