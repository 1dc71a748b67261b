using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>`include` and `include_join`.</summary>
internal static class IncludeFunctions
{
    private const string TemplatePrefix = "tpl:";

    /// <summary>Renders a partial. The call itself matches its arguments, which are free in number and name.</summary>
    public static Builtin Include { get; } = new("include", [Parameter.Any("name"), Parameter.Any("arguments").Rest()],
        static (arguments, call) => call.State.IncludeText(arguments, null, call.Node));

    /// <summary>Renders several partials with something between them.</summary>
    public static Builtin IncludeJoin { get; } = new("include_join",
        [Parameter.List("names"), Parameter.Text("separator"), Parameter.Text("begin").OrNull(), Parameter.Text("end").OrNull()],
        Join);

    private static Value Join(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } names)
        {
            return Value.Null;
        }

        var text = new List<string> { Piece(arguments[2], call) };
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
            {
                text.Add(Piece(arguments[1], call));
            }

            text.Add(Render(names[i], call));
        }

        text.Add(Piece(arguments[3], call));
        return Value.Text(string.Concat(text));
    }

    /// <summary>A text as it is, or the partial it names.</summary>
    private static string Piece(Value piece, CallContext call)
    {
        var text = piece.AsText() ?? "";
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? Render(Value.Text(text[TemplatePrefix.Length..]), call)
            : text;
    }

    private static string Render(Value name, CallContext call) => call.State.IncludeText([name], null, call.Node).AsText() ?? "";
}
