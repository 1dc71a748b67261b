using System.Collections.Frozen;
using Meridian.Templating.Values;

namespace Meridian.Templating;

/// <summary>The variables every template of a site sees. Made once, never changed, read from many threads.</summary>
public sealed class TemplateGlobals
{
    private readonly FrozenDictionary<string, Value> _values;

    private TemplateGlobals(FrozenDictionary<string, Value> values) => _values = values;

    /// <summary>No variables but the builtin ones.</summary>
    public static TemplateGlobals Empty { get; } = Of([]);

    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Makes the globals of a site. A host function stands under the name it is to be called by.</summary>
    public static TemplateGlobals Of(IEnumerable<KeyValuePair<string, Value>> values) =>
        new(values.ToFrozenDictionary(StringComparer.Ordinal));

    internal bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value);
}
