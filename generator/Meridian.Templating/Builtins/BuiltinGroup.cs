using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>
/// A builtin object: `string`, `array`, `date`. The order of its functions is the order in which it prints.
/// </summary>
internal sealed class BuiltinGroup(string name, ImmutableArray<Builtin> functions) : ValueObject
{
    private readonly FrozenDictionary<string, Value> _members =
        functions.ToFrozenDictionary(
            function => function.Name, function => Value.Reference(function), StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>
    /// What calling the object itself does, as in `date "2016-01-05"`; null where it cannot be called.
    /// </summary>
    public Builtin? Call { get; init; }

    /// <summary>Members that are not functions, such as `date.format`.</summary>
    public ImmutableArray<BuiltinProperty> Properties { get; init; } = [];

    /// <summary>The member of this name that is not a function, or null.</summary>
    public BuiltinProperty? Find(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
            {
                return property;
            }
        }

        return null;
    }

    public override IEnumerable<string> Names =>
        functions.Select(function => function.Name).Concat(Properties.Select(property => property.Name));

    public override MissingMember Missing => MissingMember.IsMistake;

    public override string? TypeName => Name;

    public override bool TryGet(string name, out Value value) => _members.TryGetValue(name, out value);
}

/// <summary>A value of a builtin object that each render may change for itself.</summary>
internal sealed record BuiltinProperty(string Name, Func<RenderState, Value> Get, Action<RenderState, Value>? Set);
