using System.Collections.Frozen;
using Meridian.Templating.Builtins;
using Meridian.Templating.Values;

namespace Meridian.Templating;

/// <summary>The variables every template of a site sees. Made once, never changed, read from many threads.</summary>
public sealed class TemplateGlobals
{
    private readonly FrozenDictionary<string, Value> _values;

    private TemplateGlobals(FrozenDictionary<string, Value> values)
    {
        _values = values;
        HidesBuiltins = values.Keys.Any(name => BuiltinTable.TryGet(name, out _));
    }

    /// <summary>No variables but the builtin ones.</summary>
    public static TemplateGlobals Empty { get; } = Of([]);

    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Makes the globals of a site. A host function stands under the name it is to be called by.</summary>
    public static TemplateGlobals Of(IEnumerable<KeyValuePair<string, Value>> values) =>
        new(values.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Whether a global takes the name of a builtin object.</summary>
    internal bool HidesBuiltins { get; }

    internal bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value);
}
