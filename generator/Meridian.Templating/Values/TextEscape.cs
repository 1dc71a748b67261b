using System.Buffers;
using System.Globalization;
using System.Text;

namespace Meridian.Templating.Values;

/// <summary>Text as it is written between double quotes in a template.</summary>
internal static class TextEscape
{
    private const string Named = "\"\\\a\b\t\r\v\f\n";
    private const string Names = "\"\\abtrvfn";

    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(static code => (char)code), '"', '\\']);

    /// <summary>The escaped text; the same instance where nothing needs escaping. Pure.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        Append(escaped, text);
        return escaped.ToString();
    }

    public static void Append(StringBuilder escaped, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = text.IndexOfAny(Special);
            if (plain < 0)
            {
                escaped.Append(text);
                return;
            }

            escaped.Append(text[..plain]);
            AppendSpecial(escaped, text[plain]);
            text = text[(plain + 1)..];
        }
    }

    private static void AppendSpecial(StringBuilder escaped, char letter)
    {
        var index = Named.IndexOf(letter, StringComparison.Ordinal);
        if (index >= 0)
        {
            escaped.Append('\\').Append(Names[index]);
        }
        else
        {
            escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}");
        }
    }
}
