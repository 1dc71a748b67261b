using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Texts as they are written between double quotes in a template.</summary>
internal static class StringQuoteFunctions
{
    public static Value Escape(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsText() is { } text ? Value.Text(Escape(text, call)) : Value.Null;

    public static Value Literal(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsText() is { } text ? Value.Text($"\"{Escape(text, call)}\"") : Value.Null;

    private static string Escape(string text, CallContext call)
    {
        var escaped = TextEscape.Escape(text);
        call.State.CheckLength(escaped.Length, call.Node);
        return escaped;
    }
}
