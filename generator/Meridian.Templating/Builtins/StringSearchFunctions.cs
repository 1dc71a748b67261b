using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Questions about a text, compared by code points. No text contains or starts with an empty one.</summary>
internal static class StringSearchFunctions
{
    public static Value Size(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Int(arguments[0].AsText()?.Length ?? 0);

    public static Value Empty(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Bool(string.IsNullOrEmpty(arguments[0].AsText()));

    public static Value Whitespace(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Bool(string.IsNullOrWhiteSpace(arguments[0].AsText()));

    public static Value Contains(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Bool(Asks(arguments, out var text, out var part) && text.Contains(part, StringComparison.Ordinal));

    public static Value StartsWith(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Bool(Asks(arguments, out var text, out var part) && text.StartsWith(part, StringComparison.Ordinal));

    public static Value EndsWith(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Bool(Asks(arguments, out var text, out var part) && text.EndsWith(part, StringComparison.Ordinal));

    public static Value EqualsIgnoreCase(ReadOnlySpan<Value> arguments, CallContext call) => Value.Bool(
        arguments[0].AsText()?.Equals(arguments[1].AsText(), StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The position of a text in another from 0, or -1; an empty one is found at the start.</summary>
    public static Value IndexOf(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsText() is not { } text || arguments[1].AsText() is not { } search)
        {
            return call.Fail("`string.index_of` needs a text and a text to search for, and got nothing");
        }

        var start = arguments[2].IsNull ? 0 : arguments[2].AsInt();
        if (start < 0 || start > text.Length)
        {
            return call.Fail($"the search cannot start at {start}: the text has {text.Length} characters");
        }

        var count = arguments[3].IsNull ? text.Length - start : arguments[3].AsInt();
        if (count < 0 || count > text.Length - start)
        {
            return call.Fail(
                $"the search cannot look at {count} characters: from {start} on there are {text.Length - start}");
        }

        var found = text.AsSpan(start, count).IndexOf(search, Comparison(arguments[4].AsText(), call));
        return Value.Int(found < 0 ? -1 : start + found);
    }

    private static bool Asks(ReadOnlySpan<Value> arguments, out string text, out string part)
    {
        text = arguments[0].AsText() ?? "";
        part = arguments[1].AsText() ?? "";
        return text.Length > 0 && part.Length > 0;
    }

    // No text is compared by a culture's rules: they differ between machines.
    private static StringComparison Comparison(string? name, CallContext call)
    {
        switch (name)
        {
            case null or "CurrentCulture" or "InvariantCulture" or "Ordinal":
                return StringComparison.Ordinal;
            case "CurrentCultureIgnoreCase" or "InvariantCultureIgnoreCase" or "OrdinalIgnoreCase":
                return StringComparison.OrdinalIgnoreCase;
            default:
                call.Fail($"`{name}` is not a way to compare texts", "write \"Ordinal\" or \"OrdinalIgnoreCase\"");
                return default;
        }
    }
}
