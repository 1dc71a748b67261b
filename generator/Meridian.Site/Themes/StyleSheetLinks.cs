using System.Text;

namespace Meridian.Site.Themes;

/// <summary>Rewrites the URLs that a style sheet names.</summary>
internal static class StyleSheetLinks
{
    /// <summary>
    /// The style sheet with the URL of every `url(...)` replaced (CSS Syntax 3, sections 4.3.3 and 4.3.6); comments and
    /// strings stay as they are. Pure.
    /// </summary>
    public static string Rewrite(string styles, Func<string, string> link)
    {
        var written = new StringBuilder(styles.Length);
        var at = 0;
        while (at < styles.Length)
        {
            var rest = styles.AsSpan(at);
            if (rest.StartsWith("/*"))
            {
                var end = styles.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = Copy(end < 0 ? styles.Length : end + 2);
            }
            else if (rest[0] is '"' or '\'')
            {
                at = Copy(EndOfString(styles, at));
            }
            else if (rest.StartsWith("url(", StringComparison.OrdinalIgnoreCase) && !IsName(styles, at - 1))
            {
                at = RewriteUrl(styles, at, link, written);
            }
            else
            {
                at = Copy(at + 1);
            }
        }

        return written.ToString();

        int Copy(int end)
        {
            written.Append(styles, at, end - at);
            return end;
        }
    }

    private static int RewriteUrl(string styles, int at, Func<string, string> link, StringBuilder written)
    {
        var start = at + "url(".Length;
        while (start < styles.Length && char.IsWhiteSpace(styles[start]))
        {
            start++;
        }

        var isQuoted = start < styles.Length && styles[start] is '"' or '\'';
        var end = isQuoted ? EndOfString(styles, start) : styles.IndexOf(')', start);
        if (end < 0 || (isQuoted && (end - start < 2 || styles[end - 1] != styles[start])))
        {
            written.Append(styles, at, styles.Length - at);
            return styles.Length;
        }

        var url = isQuoted ? styles[(start + 1)..(end - 1)] : styles[start..end].TrimEnd();
        written.Append(styles, at, start - at);
        written.Append('"').Append(link(url)).Append('"');
        return end;
    }

    /// <summary>The offset after a string's closing quote, or after the text when it is never closed.</summary>
    private static int EndOfString(string styles, int at)
    {
        var quote = styles[at];
        for (var i = at + 1; i < styles.Length; i++)
        {
            if (styles[i] == '\\')
            {
                i++;
            }
            else if (styles[i] == quote)
            {
                return i + 1;
            }
        }

        return styles.Length;
    }

    private static bool IsName(string styles, int at) =>
        at >= 0 && (char.IsLetterOrDigit(styles[at]) || styles[at] is '-' or '_');
}
