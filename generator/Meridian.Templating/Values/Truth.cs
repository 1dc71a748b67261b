namespace Meridian.Templating.Values;

/// <summary>What counts as true: everything but null, false and the `empty` object.</summary>
internal static class Truth
{
    public static bool Of(Value value) => value.Kind switch
    {
        ValueKind.Null => false,
        ValueKind.Bool => value.AsBool(),
        ValueKind.Object => value.AsReference() is not EmptyObject,
        _ => true,
    };
}
