using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Meridian.Cli.Tests.Reporters;

/// <summary>
/// Holds a document against a JSON Schema, with the words that the schema of SARIF is written in (drafts 4 to 2020-12
/// mean the same by them). A word that is not known is an error, so that nothing is passed over.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Silent =
        ["$schema", "$id", "id", "title", "description", "default", "definitions", "$comment"];

    /// <summary>Every place where a document breaks the schema, with the word that it breaks.</summary>
    public IReadOnlyList<string> Faults(JsonElement document)
    {
        var faults = new List<string>();
        Check(document, root, "$", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            Expect(schema.ValueKind == JsonValueKind.True, "false");
            return;
        }

        foreach (var word in schema.EnumerateObject().Where(word => !Silent.Contains(word.Name)))
        {
            CheckWord(value, schema, word, at, faults);
        }

        void Expect(bool holds, string word)
        {
            if (!holds)
            {
                faults.Add($"{at}: {word}");
            }
        }
    }

    private void CheckWord(JsonElement value, JsonElement schema, JsonProperty word, string at, List<string> faults)
    {
        var holds = word.Name switch
        {
            "$ref" => Deeper(() => Check(value, Resolve(word.Value), at, faults)),
            "type" => TypesOf(word.Value).Any(type => IsOf(value, type)),
            "enum" => word.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
            "const" => JsonElement.DeepEquals(word.Value, value),
            "required" => value.ValueKind != JsonValueKind.Object
                || word.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "properties" => Deeper(() => CheckProperties(value, word.Value, at, faults)),
            "additionalProperties" => Deeper(() => CheckOthers(value, schema, word.Value, at, faults)),
            "items" => Deeper(() => CheckItems(value, word.Value, at, faults)),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= word.Value.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= word.Value.GetInt32(),
            "minProperties" => value.ValueKind != JsonValueKind.Object
                || value.EnumerateObject().Count() >= word.Value.GetInt32(),
            "uniqueItems" => !word.Value.GetBoolean() || value.ValueKind != JsonValueKind.Array || IsDistinct(value),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= word.Value.GetDouble(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= word.Value.GetDouble(),
            "pattern" => value.ValueKind != JsonValueKind.String
                || Regex.IsMatch(value.GetString()!, word.Value.GetString()!),
            "format" => value.ValueKind != JsonValueKind.String || IsIn(value.GetString()!, word.Value.GetString()!),
            "anyOf" => word.Value.EnumerateArray().Any(one => Holds(value, one, at)),
            "oneOf" => word.Value.EnumerateArray().Count(one => Holds(value, one, at)) == 1,
            "allOf" => word.Value.EnumerateArray().All(one => Holds(value, one, at)),
            "not" => !Holds(value, word.Value, at),
            _ => throw new NotSupportedException($"the schema says `{word.Name}`, which is not known here"),
        };
        if (!holds)
        {
            faults.Add($"{at}: {word.Name}");
        }
    }

    private static bool Deeper(Action check)
    {
        check();
        return true;
    }

    private bool Holds(JsonElement value, JsonElement schema, string at)
    {
        var faults = new List<string>();
        Check(value, schema, at, faults);
        return faults.Count == 0;
    }

    private JsonElement Resolve(JsonElement reference) => reference.GetString()!.Split('/').Skip(1)
        .Aggregate(root, (at, part) => at.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal)));

    private void CheckProperties(JsonElement value, JsonElement properties, string at, List<string> faults)
    {
        foreach (var property in properties.EnumerateObject())
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property.Name, out var found))
            {
                Check(found, property.Value, $"{at}.{property.Name}", faults);
            }
        }
    }

    private void CheckOthers(JsonElement value, JsonElement schema, JsonElement others, string at, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var known = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(property => property.Name).ToHashSet()
            : [];
        foreach (var property in value.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            Check(property.Value, others, $"{at}.{property.Name}", faults);
        }
    }

    private void CheckItems(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
            {
                Check(item, schema, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"), faults);
            }
        }
    }

    private static IEnumerable<string> TypesOf(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Select(one => one.GetString()!)
        : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && Math.Floor(value.GetDouble()) == value.GetDouble(),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"the schema says type `{type}`, which is not known here"),
    };

    private static bool IsDistinct(JsonElement array)
    {
        var items = array.EnumerateArray().ToList();
        return items.Index().All(one => !items.Take(one.Index).Any(before => JsonElement.DeepEquals(before, one.Item)));
    }

    private static bool IsIn(string text, string format) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _) && Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uuid" => Guid.TryParse(text, out _),
        _ => throw new NotSupportedException($"the schema says format `{format}`, which is not known here"),
    };
}
