namespace Meridian.Templating.Values;

/// <summary>The `empty` object: equal to every empty list and object, and false.</summary>
internal sealed class EmptyObject : ValueObject
{
    public static EmptyObject Instance { get; } = new();

    public override IEnumerable<string> Names => [];

    public override bool TryGet(string name, out Value value)
    {
        value = Value.Null;
        return false;
    }
}
