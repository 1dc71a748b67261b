using System.Buffers;
using System.Text;
using Meridian.Sources;

namespace Meridian.Site.Html.Css;

/// <summary>
/// Finds the URLs of a style sheet: `url()`, `@import`, `image-set()`, `src()` (CSS Syntax 3, section 4; CSS Values 4).
/// Comments, other strings, `@namespace` and `@charset` hold none.
/// </summary>
internal static class CssUrlScanner
{
    private static readonly SearchValues<char> NotInBareUrl = SearchValues.Create("\"'( \t\r\n\f");

    /// <summary>Every URL with its span in <paramref name="css"/>, escapes decoded. Never throws. Pure.</summary>
    public static List<TextFact> Scan(ReadOnlySpan<char> css)
    {
        List<TextFact> urls = [];
        if (css.IndexOfAny('@', '(') < 0)
        {
            return urls;
        }

        var context = new CssContext();
        var at = 0;
        while (at < css.Length)
        {
            at = Step(css, at, context, urls);
        }

        return urls;
    }

    private static int Step(ReadOnlySpan<char> css, int at, CssContext context, List<TextFact> urls)
    {
        var c = css[at];
        switch (c)
        {
            case '/' when at + 1 < css.Length && css[at + 1] == '*':
                var end = css[(at + 2)..].IndexOf("*/");
                return end < 0 ? css.Length : at + 2 + end + 2;
            case '"' or '\'':
                if (ReadString(css, at, out var after) is { } text && context.TakesString)
                {
                    context.Add(text, urls);
                }

                return after;
            case '(':
                context.Open();
                return at + 1;
            case ')':
                context.Close();
                return at + 1;
            case ';' or '{' or '}':
                context.EndRule();
                return at + 1;
            case '@':
                var name = Name(css, at + 1);
                context.StartRule(css.Slice(at + 1, name));
                return at + 1 + name;
            default:
                var length = Name(css, at);
                return length == 0 ? at + 1 : ReadWord(css, at, length, context, urls);
        }
    }

    private static int ReadWord(ReadOnlySpan<char> css, int at, int length, CssContext context, List<TextFact> urls)
    {
        var next = at + length;
        if (next >= css.Length || css[next] != '(')
        {
            return next;
        }

        var word = css.Slice(at, length);
        if (!word.Equals("url", StringComparison.OrdinalIgnoreCase))
        {
            context.OpenFunction(word);
            return next + 1;
        }

        var start = next + 1;
        while (start < css.Length && WordList.IsSpace(css[start]))
        {
            start++;
        }

        if (start < css.Length && css[start] is '"' or '\'')
        {
            if (ReadString(css, start, out var end) is { } url)
            {
                context.Add(url, urls);
            }

            context.Open();
            return end;
        }

        return ReadBareUrl(css, start, context, urls);
    }

    /// <summary>
    /// A `url()` without quotes. One with a quote, a parenthesis or a space inside is no URL to a browser.
    /// </summary>
    private static int ReadBareUrl(ReadOnlySpan<char> css, int start, CssContext context, List<TextFact> urls)
    {
        var at = start;
        while (at < css.Length && css[at] != ')')
        {
            at += css[at] == '\\' ? 2 : 1;
        }

        var end = Math.Min(at, css.Length);
        var bare = css[start..end].TrimEnd(" \t\r\n\f");
        if (bare.IndexOfAny(NotInBareUrl) < 0)
        {
            context.Add(new TextFact(Unescape(bare), new TextSpan(start, bare.Length)), urls);
        }

        return Math.Min(end + 1, css.Length);
    }

    /// <summary>A string; null when a line break cuts it short, which makes it none.</summary>
    private static TextFact? ReadString(ReadOnlySpan<char> css, int at, out int after)
    {
        var quote = css[at];
        var end = at + 1;
        while (end < css.Length && css[end] != quote && css[end] is not ('\n' or '\r' or '\f'))
        {
            end += css[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, css.Length);
        after = end < css.Length && css[end] == quote ? end + 1 : end;
        return end < css.Length && css[end] != quote
            ? null
            : new TextFact(Unescape(css[(at + 1)..end]), TextSpan.FromBounds(at + 1, end));
    }

    /// <summary>
    /// The length of the name at a place: letters, digits, `-`, `_`, escapes and everything beyond ASCII.
    /// </summary>
    private static int Name(ReadOnlySpan<char> css, int at)
    {
        var end = at;
        while (end < css.Length
               && (char.IsAsciiLetterOrDigit(css[end]) || css[end] is '-' or '_' or '\\' || css[end] >= 0x80))
        {
            end += css[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end, css.Length) - at;
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\\') < 0)
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i = AppendEscape(text, i + 1, plain);
        }

        return plain.ToString();
    }

    /// <summary>Decodes one escape and returns the offset of its last character.</summary>
    private static int AppendEscape(ReadOnlySpan<char> text, int at, StringBuilder plain)
    {
        if (text[at] is '\n' or '\r' or '\f')
        {
            return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 1 : at;
        }

        var (value, end) = (0, at);
        while (end < text.Length && end < at + 6 && char.IsAsciiHexDigit(text[end]))
        {
            value = (value * 16) + Convert.ToInt32(text[end].ToString(), 16);
            end++;
        }

        if (end == at)
        {
            plain.Append(text[at]);
            return at;
        }

        plain.Append(Rune.IsValid(value) && value != 0 ? new Rune(value).ToString() : "\uFFFD");
        return end < text.Length && WordList.IsSpace(text[end]) ? end : end - 1;
    }
}
