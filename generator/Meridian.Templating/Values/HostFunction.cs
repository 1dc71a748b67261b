namespace Meridian.Templating.Values;

/// <summary>
/// What a host function does with its arguments. Pure; a mistake is raised with <see cref="CallContext.Fail"/>.
/// </summary>
public delegate Value HostBody(ReadOnlySpan<Value> arguments, CallContext call);

/// <summary>
/// A function the host gives to templates: positional arguments, a fixed number of them, no side effects.
/// </summary>
public sealed class HostFunction : ReferenceValue
{
    public HostFunction(string name, int arity, MemberType result, HostBody body)
        : base(ValueKind.Function)
    {
        Name = name;
        Arity = arity;
        Result = result;
        Body = body;
    }

    public string Name { get; }

    /// <summary>How many arguments a call must have.</summary>
    public int Arity { get; }

    /// <summary>What a call gives, for the check of unescaped text.</summary>
    public MemberType Result { get; }

    internal HostBody Body { get; }
}
