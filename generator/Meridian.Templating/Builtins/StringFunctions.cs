using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `string` object.</summary>
internal static class StringFunctions
{
    public static BuiltinGroup Group { get; } = new("string",
    [
        new("append", [Parameter.Text("text"), Parameter.Text("with")], Append),
        new("upcase", [Parameter.Text("text")], static (a, _) => Value.Text(a[0].AsText()?.ToUpperInvariant())),
    ]);

    private static Value Append(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Text(arguments[0].AsText() + arguments[1].AsText());
}
