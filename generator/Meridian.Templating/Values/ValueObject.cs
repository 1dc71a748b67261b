namespace Meridian.Templating.Values;

/// <summary>Something with named members: an object a template made, a map, or a part of the host's model.</summary>
public abstract class ValueObject : ReferenceValue
{
    protected ValueObject()
        : base(ValueKind.Object)
    {
    }

    /// <summary>The names of the members, in the order in which they are listed and printed.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Whether reading a name that is not there gives null, or is an error in a strict render.</summary>
    public virtual MissingMember Missing => MissingMember.IsNull;

    /// <summary>What the object is called in messages, such as `page`; null when it has no name of its own.</summary>
    public virtual string? TypeName => null;

    /// <summary>Reads a member; false when there is none of this name.</summary>
    public abstract bool TryGet(string name, out Value value);
}
