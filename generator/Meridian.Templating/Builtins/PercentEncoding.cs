using System.Buffers;
using System.Text;

namespace Meridian.Templating.Builtins;

/// <summary>Percent-encoding of a text's UTF-8 (RFC 3986, section 2). A lone surrogate counts as U+FFFD.</summary>
internal static class PercentEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string Reserved = ":/?#[]@!$&'()*+,;=";

    private static readonly SearchValues<char> InPart = SearchValues.Create(Unreserved);
    private static readonly SearchValues<char> InUrl = SearchValues.Create(Unreserved + Reserved);

    /// <summary>A text as one part of a URL: everything but unreserved characters is encoded.</summary>
    public static string Encode(string text) => Encode(text, InPart);

    /// <summary>A text that is a URL already: its delimiters stay. A percent sign is encoded again.</summary>
    public static string Escape(string text) => Encode(text, InUrl);

    private static string Encode(string text, SearchValues<char> kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(kept))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 32);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append('%').Append(Digit(octet >> 4)).Append(Digit(octet & 15));
            }
        }

        return encoded.ToString();
    }

    private static char Digit(int value) => "0123456789ABCDEF"[value];
}
