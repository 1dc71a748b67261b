using System.Text;

namespace Meridian.Site.Checks.Links;

/// <summary>Percent-encoding as URLs use it (WHATWG URL, section 1.3).</summary>
internal static class PercentEncoding
{
    /// <summary>
    /// Replaces `%` and two hex digits by the byte they name, and reads the bytes as UTF-8. A `%` that is not followed
    /// by two hex digits stands for itself; bytes that are not UTF-8 become U+FFFD. Pure.
    /// </summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && IsHex(bytes[i + 1]) && IsHex(bytes[i + 2]))
            {
                bytes[length++] = (byte)((HexValue(bytes[i + 1]) << 4) | HexValue(bytes[i + 2]));
                i += 2;
            }
            else
            {
                bytes[length++] = bytes[i];
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static bool IsHex(byte unit) => char.IsAsciiHexDigit((char)unit);

    private static int HexValue(byte unit) => unit <= '9' ? unit - '0' : (unit | 0x20) - 'a' + 10;
}
