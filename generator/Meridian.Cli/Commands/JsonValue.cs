using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Meridian.Templating.Values;

namespace Meridian.Cli.Commands;

/// <summary>JSON as values of the template language: texts stay texts, also those that look like dates.</summary>
internal static class JsonValue
{
    public static Value Of(JsonElement json, MissingMember missing) => json.ValueKind switch
    {
        JsonValueKind.Object => Value.Object(new JsonObject(Members(json, missing), missing)),
        JsonValueKind.Array => Value.List(ValueList.Of([.. json.EnumerateArray().Select(item => Of(item, missing))])),
        JsonValueKind.String => Value.Text(json.GetString()),
        JsonValueKind.Number => Number(json),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };

    /// <summary>The members of an object in their order; of two with one name, the last counts.</summary>
    public static List<KeyValuePair<string, Value>> Members(JsonElement json, MissingMember missing) =>
        [.. json.EnumerateObject()
            .GroupBy(member => member.Name, StringComparer.Ordinal)
            .Select(named => KeyValuePair.Create(named.Key, Of(named.Last().Value, missing)))];

    private static Value Number(JsonElement json)
    {
        if (json.TryGetInt64(out var whole))
        {
            return Value.Integer(whole);
        }

        return BigInteger.TryParse(
            json.GetRawText(), NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var big)
            ? Value.BigInteger(big)
            : Value.Double(json.GetDouble());
    }

    private sealed class JsonObject(List<KeyValuePair<string, Value>> members, MissingMember missing) : ValueObject
    {
        private readonly Dictionary<string, Value> _values = new(members, StringComparer.Ordinal);

        public override IEnumerable<string> Names => members.Select(member => member.Key);

        public override MissingMember Missing => missing;

        public override bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value);
    }
}
