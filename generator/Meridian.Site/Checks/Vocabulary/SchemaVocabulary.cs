using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Meridian.Sources;

namespace Meridian.Site.Checks.Vocabulary;

/// <summary>The words of schema.org: which types there are, what each may say, and with what.</summary>
internal sealed class SchemaVocabulary
{
    private static readonly Lazy<SchemaVocabulary> Embedded = new(() => Parse(ReadEmbedded()));

    private readonly FrozenDictionary<string, SchemaType> _types;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _ranges;
    private readonly ILookup<string, string> _domains;

    private SchemaVocabulary(Dictionary<string, SchemaType> types)
    {
        _types = types.ToFrozenDictionary(StringComparer.Ordinal);
        var properties = types.SelectMany(type => type.Value.Properties.Select(property => (type.Key, property)));
        _domains = properties.ToLookup(own => own.property.Key, own => own.Key, StringComparer.Ordinal);
        _ranges = properties.DistinctBy(own => own.property.Key).ToFrozenDictionary(
            own => own.property.Key, own => own.property.Value, StringComparer.Ordinal);
    }

    /// <summary>The vocabulary that the program carries.</summary>
    public static SchemaVocabulary Current => Embedded.Value;

    public bool HasType(string type) => _types.ContainsKey(type);

    /// <summary>The type with the nearest name, or null.</summary>
    public string? NearestType(string name) => NearestName.Of(name, _types.Keys);

    /// <summary>True when every thing of one type is one of the other, which may be the same.</summary>
    public bool IsA(string type, string ancestor) =>
        type == ancestor
        || (_types.TryGetValue(type, out var known) && known.Parents.Any(parent => IsA(parent, ancestor)));

    /// <summary>The types whose things may have a property; empty when there is no such property.</summary>
    public IEnumerable<string> DomainsOf(string property) => _domains[property];

    /// <summary>What a property takes: types, and kinds of text such as `Text`, `URL`, `Date`.</summary>
    public ImmutableArray<string> RangeOf(string property) =>
        _ranges.TryGetValue(property, out var range) ? range : [];

    /// <summary>The values of an enumeration; empty for other types.</summary>
    public ImmutableArray<string> ValuesOf(string type) => _types.TryGetValue(type, out var known) ? known.Values : [];

    /// <summary>The property with the nearest name of all that things of these types may have, or null.</summary>
    public string? NearestProperty(string name, IEnumerable<string> types) => NearestName.Of(
        name, _ranges.Keys.Where(property => DomainsOf(property).Any(domain => types.Any(type => IsA(type, domain)))));

    private static string ReadEmbedded()
    {
        using var stream = typeof(SchemaVocabulary).Assembly.GetManifestResourceStream("schema-vocabulary.txt")
            ?? throw new InvalidOperationException("the vocabulary is not in the program");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Reads the form that `vocabulary.mjs` writes.</summary>
    private static SchemaVocabulary Parse(string text)
    {
        var types = new Dictionary<string, SchemaType>(StringComparer.Ordinal);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToArray();
        for (var at = 0; at < lines.Length;)
        {
            var (name, parents) = Entry(lines[at]);
            var own = lines.Skip(at + 1).TakeWhile(line => line[0] == ' ').ToArray();
            types.Add(name, new SchemaType(
                parents,
                [.. own.Where(IsValues).SelectMany(line => Words(line[3..]))],
                own.Where(line => !IsValues(line)).Select(Entry).ToFrozenDictionary(
                    property => property.Name, property => property.Words, StringComparer.Ordinal)));
            at += 1 + own.Length;
        }

        return new SchemaVocabulary(types);
    }

    private static bool IsValues(string line) => line.StartsWith(" = ", StringComparison.Ordinal);

    private static (string Name, ImmutableArray<string> Words) Entry(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon].TrimStart(), Words(line[(colon + 1)..]));
    }

    private static ImmutableArray<string> Words(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private sealed record SchemaType(
        ImmutableArray<string> Parents,
        ImmutableArray<string> Values,
        FrozenDictionary<string, ImmutableArray<string>> Properties);
}
