using System.Text;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>`include` and `include_join`.</summary>
internal static class IncludeFunctions
{
    private const string TemplatePrefix = "tpl:";

    /// <summary>Renders a partial. The call itself matches its arguments, which are free in number and name.</summary>
    public static Builtin Include { get; } = new("include", [Parameter.Any("name"), Parameter.Any("arguments").Rest()],
        static (arguments, call) =>
            call.State.IncludeText(call.Print(arguments[0]), arguments, null, call.Node));

    /// <summary>Renders several partials with something between them.</summary>
    public static Builtin IncludeJoin { get; } = new("include_join",
        [
            Parameter.List("names"),
            Parameter.Text("separator"),
            Parameter.Text("begin").OrNull(),
            Parameter.Text("end").OrNull(),
        ],
        Join);

    private static Value Join(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } names)
        {
            return Value.EmptyText;
        }

        var given = arguments.ToArray();
        var (between, start, end) = (Piece(1, given, call), Piece(2, given, call), Piece(3, given, call));
        var joined = new StringBuilder(start);
        var isFirst = true;
        for (var i = 0; i < names.Count; i++)
        {
            var name = call.Print(names[i]);
            if (name.Length > 0)
            {
                joined.Append(isFirst ? "" : between).Append(Render(name, given, call));
                isFirst = false;
                call.State.CheckLength(joined.Length, call.Node);
            }
        }

        return Value.Text(joined.Append(end).ToString());
    }

    /// <summary>A text as it is, or the partial it names.</summary>
    private static string Piece(int argument, Value[] given, CallContext call)
    {
        var text = given[argument].AsText() ?? "";
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? Render(text[TemplatePrefix.Length..], given, call)
            : text;
    }

    /// <summary>A partial, which finds all that `include_join` was given in `$`.</summary>
    private static string Render(string name, Value[] given, CallContext call) =>
        call.State.IncludeText(name, given, null, call.Node).AsText() ?? "";
}
