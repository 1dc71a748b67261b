using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `math` object.</summary>
internal static class MathFunctions
{
    public static BuiltinGroup Group { get; } = new("math",
    [
        new("ceil", [Parameter.Double("value")], static (a, _) => Value.Double(Math.Ceiling(a[0].AsDouble()))),
    ]);
}
