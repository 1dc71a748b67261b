using System.Buffers;
using System.Globalization;
using System.Text;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Texts as they are written between double quotes in a template.</summary>
internal static class StringQuoteFunctions
{
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(static code => (char)code), '"', '\\']);

    public static Value Escape(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsText() is { } text ? Value.Text(Escape(text, call)) : Value.Null;

    public static Value Literal(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsText() is { } text ? Value.Text($"\"{Escape(text, call)}\"") : Value.Null;

    private static string Escape(string text, CallContext call)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            Append(escaped, letter);
        }

        TextLimit.Require(escaped.Length, call);
        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char letter)
    {
        const string Named = "\"\\\a\b\t\r\v\f\n";
        const string Names = "\"\\abtrvfn";
        var index = Named.IndexOf(letter, StringComparison.Ordinal);
        if (index >= 0)
        {
            escaped.Append('\\').Append(Names[index]);
        }
        else if (letter < ' ')
        {
            escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}");
        }
        else
        {
            escaped.Append(letter);
        }
    }
}
