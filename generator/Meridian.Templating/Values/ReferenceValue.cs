namespace Meridian.Templating.Values;

/// <summary>A value that has identity: a list, an object or a function.</summary>
public abstract class ReferenceValue
{
    private protected ReferenceValue(ValueKind kind) => Kind = kind;

    internal ValueKind Kind { get; }
}
