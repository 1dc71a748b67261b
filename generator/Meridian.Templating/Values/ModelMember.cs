namespace Meridian.Templating.Values;

/// <summary>A member of a model type: its name and what it holds.</summary>
public abstract record ModelMember(string Name, MemberType Type);

/// <summary>A member with the function that reads it.</summary>
public sealed record ModelMember<T>(string Name, MemberType Type, Func<T, Value> Read) : ModelMember(Name, Type)
{
    /// <summary>The same member, where null is possible.</summary>
    public ModelMember<T> OrNull() => this with { Type = Type.OrNull };
}
