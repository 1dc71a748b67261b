using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Meridian.Templating.Values;

/// <summary>A read-only map of the host: `params`, `data`. A name that is not there reads as null.</summary>
public sealed class OpenMap : ValueObject
{
    private readonly FrozenDictionary<string, Value> _values;
    private readonly ImmutableArray<string> _names;

    public OpenMap(IEnumerable<KeyValuePair<string, Value>> members)
    {
        var pairs = members.ToList();
        _names = [.. pairs.Select(pair => pair.Key)];
        _values = pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A map without members.</summary>
    public static OpenMap Empty { get; } = new([]);

    public override IEnumerable<string> Names => _names;

    public override bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value);
}
