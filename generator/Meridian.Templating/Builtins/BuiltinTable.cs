using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The names every template knows. Add a function to its group's table, a group here.</summary>
internal static class BuiltinTable
{
    public static ImmutableArray<BuiltinGroup> Groups { get; } =
    [
        StringFunctions.Group,
        HtmlFunctions.Group,
        MathFunctions.Group,
    ];

    private static readonly FrozenDictionary<string, Value> All =
        Groups.ToFrozenDictionary(group => group.Name, group => Value.Object(group), StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static bool TryGet(string name, out Value value) => All.TryGetValue(name, out value);
}
