using System.Text;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `html` object.</summary>
internal static class HtmlFunctions
{
    private static readonly Parameter Text = Parameter.Text("text");

    public static BuiltinGroup Group { get; } = new("html",
    [
        new("strip", [Text], Strip),
        new("escape", [Text], Escape)
        {
            Result = MemberKind.Html,
            Write = static (state, value, node) => state.WriteEscaped(value, node),
        },
        new("newline_to_br", [Text], NewlineToBreak),
        new("url_encode", [Text], UrlEncode) { Result = MemberKind.Url },
        new("url_escape", [Text], UrlEscape),
    ]);

    private static Value Strip(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsText() is { } text ? Value.Text(TagStripper.Strip(text)) : Value.Null;

    private static Value Escape(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsText() is not { } text)
        {
            return Value.Null;
        }

        call.State.CheckLength(text.Length, call.Node);
        return Value.Text(HtmlEscape.Escape(text));
    }

    private static Value NewlineToBreak(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText();
        if (text is null || !text.AsSpan().ContainsAny('\r', '\n'))
        {
            return Value.Text(text);
        }

        var lines = new StringBuilder(text.Length + 64);
        for (var i = 0; i < text.Length; i++)
        {
            var isNewline = text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
            lines.Append(isNewline ? "<br />" : "").Append(text[i]);
        }

        call.State.CheckLength(lines.Length, call.Node);
        return Value.Text(lines.ToString());
    }

    private static Value UrlEncode(ReadOnlySpan<Value> arguments, CallContext call) =>
        Percent(arguments[0].AsText(), PercentEncoding.Encode, call);

    private static Value UrlEscape(ReadOnlySpan<Value> arguments, CallContext call) =>
        Percent(arguments[0].AsText(), PercentEncoding.Escape, call);

    private static Value Percent(string? text, Func<string, string> encode, CallContext call)
    {
        var encoded = text is null ? null : encode(text);
        call.State.CheckLength(encoded?.Length ?? 0, call.Node);
        return Value.Text(encoded);
    }
}
