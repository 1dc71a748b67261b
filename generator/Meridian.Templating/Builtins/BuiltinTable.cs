using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The names every template knows. Add a function to its group's table, a group here.</summary>
internal static class BuiltinTable
{
    public static ImmutableArray<BuiltinGroup> Groups { get; } =
    [
        ArrayFunctions.Group,
        DateFunctions.Group,
        HtmlFunctions.Group,
        MathFunctions.Group,
        ObjectFunctions.Group,
        RegexFunctions.Group,
        StringFunctions.Group,
        TimespanFunctions.Group,
    ];

    private static readonly FrozenDictionary<string, Value> All =
        Groups.Select(group => KeyValuePair.Create(group.Name, Value.Object(group)))
            .Append(KeyValuePair.Create("include", Value.Reference(IncludeFunctions.Include)))
            .Append(KeyValuePair.Create("include_join", Value.Reference(IncludeFunctions.IncludeJoin)))
            .Append(KeyValuePair.Create("empty", Value.Object(EmptyObject.Instance)))
            .ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static bool TryGet(string name, out Value value) => All.TryGetValue(name, out value);
}
