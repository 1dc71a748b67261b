using System.Globalization;
using System.Text;

namespace Meridian.Templating.Builtins;

/// <summary>
/// Makes text safe in HTML, as `html.escape` does: the five characters with a meaning, the upper half of Latin-1 and
/// everything beyond U+FFFF become entities; other letters stay. A lone surrogate becomes U+FFFD.
/// </summary>
internal static class HtmlEscape
{
    /// <summary>The most bytes one character can become: `&amp;quot;` and `&amp;#255;`.</summary>
    public const int MaxBytesPerChar = 6;

    // One bit for each of the characters below 64 that have an entity: " & ' < >
    private const ulong Marked = (1UL << '"') | (1UL << '&') | (1UL << '\'') | (1UL << '<') | (1UL << '>');

    /// <summary>The escaped text; the same instance where nothing needs escaping. Pure.</summary>
    public static string Escape(string text)
    {
        var plain = PlainLength(text);
        if (plain == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        while (true)
        {
            escaped.Append(rest[..plain]);
            rest = rest[plain..];
            if (rest.IsEmpty)
            {
                return escaped.ToString();
            }

            if (Entity(rest[0]) is { } entity)
            {
                escaped.Append(entity);
                rest = rest[1..];
            }
            else
            {
                Rune.DecodeFromUtf16(rest, out var rune, out var used);
                AppendRune(escaped, rune);
                rest = rest[used..];
            }

            plain = PlainLength(rest);
        }
    }

    /// <summary>
    /// Writes the escaped text as UTF-8 and returns how many bytes that took. <paramref name="destination"/> must hold
    /// <see cref="MaxBytesPerChar"/> bytes for each character.
    /// </summary>
    public static int WriteUtf8(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var plain = PlainLength(text);
            written += Encoding.UTF8.GetBytes(text[..plain], destination[written..]);
            text = text[plain..];
            if (text.IsEmpty)
            {
                return written;
            }

            if (Entity(text[0]) is { } entity)
            {
                written += Encoding.ASCII.GetBytes(entity, destination[written..]);
                text = text[1..];
            }
            else
            {
                Rune.DecodeFromUtf16(text, out var rune, out var used);
                written += WriteRune(rune, destination[written..]);
                text = text[used..];
            }
        }
    }

    // Most texts are short and plain, so one pass over the characters beats setting up a vectorised search.
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter < 64
                ? ((Marked >> letter) & 1) != 0
                : letter >= 160 && (letter < 256 || char.IsSurrogate(letter)))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static string? Entity(char letter) => letter switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '&' => "&amp;",
        _ => null,
    };

    private static void AppendRune(StringBuilder escaped, Rune rune)
    {
        if (rune == Rune.ReplacementChar)
        {
            escaped.Append('\uFFFD');
        }
        else
        {
            escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        }
    }

    private static int WriteRune(Rune rune, Span<byte> destination)
    {
        if (rune == Rune.ReplacementChar)
        {
            return rune.EncodeToUtf8(destination);
        }

        "&#"u8.CopyTo(destination);
        rune.Value.TryFormat(destination[2..], out var digits, default, CultureInfo.InvariantCulture);
        destination[2 + digits] = (byte)';';
        return digits + 3;
    }
}
