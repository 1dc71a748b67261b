using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Adds to a text, takes from it, or puts one part in place of another.</summary>
internal static class StringEditFunctions
{
    public static Value Append(ReadOnlySpan<Value> arguments, CallContext call) =>
        Join(arguments[0].AsText(), arguments[1].AsText(), call);

    public static Value Prepend(ReadOnlySpan<Value> arguments, CallContext call) =>
        Join(arguments[1].AsText(), arguments[0].AsText(), call);

    public static Value PadLeft(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Text((arguments[0].AsText() ?? "").PadLeft(Width(arguments[1], call)));

    public static Value PadRight(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Text((arguments[0].AsText() ?? "").PadRight(Width(arguments[1], call)));

    public static Value Remove(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var remove = arguments[1].AsText();
        return string.IsNullOrEmpty(remove)
            ? arguments[0]
            : Value.Text(arguments[0].AsText()?.Replace(remove, "", StringComparison.Ordinal));
    }

    public static Value RemoveFirst(ReadOnlySpan<Value> arguments, CallContext call) => arguments[0].IsNull
        ? arguments[0]
        : ReplaceOne(arguments[0].AsText(), arguments[1].AsText(), "", Side.Start, call);

    public static Value RemoveLast(ReadOnlySpan<Value> arguments, CallContext call) => arguments[0].IsNull
        ? arguments[0]
        : ReplaceOne(arguments[0].AsText(), arguments[1].AsText(), "", Side.End, call);

    public static Value ReplaceFirst(ReadOnlySpan<Value> arguments, CallContext call) => ReplaceOne(
        arguments[0].AsText(),
        arguments[1].AsText(),
        arguments[2].AsText() ?? "",
        arguments[3].AsBool() ? Side.End : Side.Start,
        call);

    public static Value Replace(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        var match = arguments[1].AsText() ?? "";
        var replacement = arguments[2].AsText() ?? "";
        if (text.Length == 0)
        {
            return Value.Text("");
        }

        if (match.Length == 0)
        {
            return call.Fail("`string.replace` got an empty text to look for", "give it at least one character");
        }

        if (replacement.Length > match.Length)
        {
            var growth = (long)text.AsSpan().Count(match) * (replacement.Length - match.Length);
            call.State.CheckLength(text.Length + growth, call.Node);
        }

        return Value.Text(text.Replace(match, replacement, StringComparison.Ordinal));
    }

    private static Value Join(string? first, string? second, CallContext call)
    {
        call.State.CheckLength((long)(first?.Length ?? 0) + (second?.Length ?? 0), call.Node);
        return Value.Text(string.Concat(first, second));
    }

    // The single replacements ignore case, as official Scriban's do; `string.replace` and `string.remove` do not.
    private static Value ReplaceOne(string? text, string? match, string replacement, Side side, CallContext call)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return Value.Text(text ?? "");
        }

        var at = side == Side.Start
            ? text.IndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return Value.Text(text);
        }

        call.State.CheckLength((long)text.Length - match.Length + replacement.Length, call.Node);
        return Value.Text(string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length)));
    }

    private static int Width(Value width, CallContext call)
    {
        call.State.CheckLength(width.AsInt(), call.Node);
        if (width.AsInt() < 0)
        {
            call.Fail($"a text cannot be {width.AsInt()} characters wide");
        }

        return width.AsInt();
    }

    private enum Side
    {
        Start,
        End,
    }
}
