using System.Runtime.CompilerServices;

namespace Meridian.Templating.Values;

/// <summary>One object of the host's model. Read-only: assigning to a member is an error in the template.</summary>
public sealed class ModelObject : ValueObject
{
    internal ModelObject(ModelType type, object instance)
    {
        Type = type;
        Instance = instance;
    }

    public ModelType Type { get; }

    public object Instance { get; }

    public override IEnumerable<string> Names => Type.MemberNames;

    public override MissingMember Missing => MissingMember.IsMistake;

    public override string? TypeName => Type.Name;

    public override bool TryGet(string name, out Value value)
    {
        var slot = Type.SlotOf(name);
        value = slot < 0 ? Value.Null : Type.Read(Instance, slot);
        return slot >= 0;
    }

    /// <summary>Identity as templates see it: two wrappers of one instance are the same object.</summary>
    internal static bool Same(object? left, object? right) =>
        ReferenceEquals(left, right)
        || (left is ModelObject a && right is ModelObject b && ReferenceEquals(a.Instance, b.Instance));

    /// <summary>The same number for two wrappers of one instance.</summary>
    internal static int HashOf(object? value) =>
        RuntimeHelpers.GetHashCode(value is ModelObject model ? model.Instance : value);
}
