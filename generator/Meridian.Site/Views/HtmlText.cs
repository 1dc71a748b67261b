using System.Text;

namespace Meridian.Site.Views;

/// <summary>Writes text into HTML and URLs into attributes.</summary>
internal static class HtmlText
{
    /// <summary>The text with the five characters that HTML gives a meaning written as references. Pure.</summary>
    public static string Escape(string text)
    {
        var special = text.AsSpan().IndexOfAny("<>&\"'");
        if (special < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text, 0, special, text.Length + 16);
        foreach (var c in text.AsSpan(special))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>
    /// A URL as an author wrote it, in ASCII: spaces and letters outside ASCII are percent-encoded as UTF-8
    /// (RFC 3986, section 2.1), everything that is already encoded or has a meaning in URLs stays. Pure.
    /// </summary>
    public static string EncodeUrl(string url)
    {
        if (url.All(IsUrlCharacter))
        {
            return url;
        }

        var encoded = new StringBuilder(url.Length + 16);
        Span<byte> units = stackalloc byte[4];
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.IsAscii && IsUrlCharacter((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var unit in units[..rune.EncodeToUtf8(units)])
            {
                encoded.Append('%').Append(unit.ToString("X2", null));
            }
        }

        return encoded.ToString();
    }

    private static bool IsUrlCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || "-._~:/?#[]@!$&'()*+,;=%".Contains(c, StringComparison.Ordinal);
}
