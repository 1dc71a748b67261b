using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>
/// Finds parts of a decoded attribute value in the text as stored, where entities and line breaks take more room.
/// </summary>
internal static class StoredValue
{
    /// <summary>
    /// The span of the attribute value whose name starts at <paramref name="name"/>, without quotes; the name itself
    /// when it has no value. Follows the HTML standard, section 13.2.5.33 and on. Pure.
    /// </summary>
    public static TextSpan Find(ReadOnlySpan<char> text, int name)
    {
        var end = Math.Min(name + 1, text.Length);
        while (end < text.Length && !WordList.IsSpace(text[end]) && text[end] is not ('=' or '>' or '/'))
        {
            end++;
        }

        var at = SkipSpace(text, end);
        if (at >= text.Length || text[at] != '=')
        {
            return TextSpan.FromBounds(Math.Min(name, text.Length), end);
        }

        at = SkipSpace(text, at + 1);
        if (at >= text.Length)
        {
            return new TextSpan(text.Length, 0);
        }

        if (text[at] is '"' or '\'')
        {
            var close = text[(at + 1)..].IndexOf(text[at]);
            return close < 0 ? TextSpan.FromBounds(at + 1, text.Length) : new TextSpan(at + 1, close);
        }

        var stop = at;
        while (stop < text.Length && !WordList.IsSpace(text[stop]) && text[stop] != '>')
        {
            stop++;
        }

        return TextSpan.FromBounds(at, stop);
    }

    /// <summary>
    /// Where <paramref name="length"/> characters from <paramref name="start"/> of a decoded value are stored. Pure.
    /// </summary>
    public static TextSpan Part(ReadOnlySpan<char> text, HtmlAttribute attribute, int start, int length)
    {
        var span = attribute.Span;
        if (span.Length == attribute.Value.Length)
        {
            return new TextSpan(span.Start + start, length);
        }

        var raw = text.Slice(span.Start, span.Length);
        var from = Advance(raw, 0, attribute.Value, 0, start);
        var to = Advance(raw, from, attribute.Value, start, start + length);
        return TextSpan.FromBounds(span.Start + from, span.Start + to);
    }

    /// <summary>The raw offset that belongs to <paramref name="target"/>, walking both texts side by side.</summary>
    private static int Advance(ReadOnlySpan<char> raw, int rawAt, string value, int valueAt, int target)
    {
        while (valueAt < target && rawAt < raw.Length)
        {
            if (raw[rawAt] == '\r' && rawAt + 1 < raw.Length && raw[rawAt + 1] == '\n')
            {
                rawAt += 2;
                valueAt++;
            }
            else if (raw[rawAt] == '&' && EntityLength(raw[rawAt..], value.AsSpan(valueAt)) is var length and > 1)
            {
                rawAt += length;
                valueAt += char.IsHighSurrogate(value[valueAt]) ? 2 : 1;
            }
            else
            {
                rawAt++;
                valueAt++;
            }
        }

        return Math.Min(rawAt, raw.Length);
    }

    /// <summary>How many stored characters one decoded character took; 1 when the `&amp;` stands for itself.</summary>
    private static int EntityLength(ReadOnlySpan<char> raw, ReadOnlySpan<char> value)
    {
        if (raw.Length > 1 && value.Length > 1 && value[0] == '&' && value[1] == raw[1])
        {
            return 1;
        }

        var end = 1;
        while (end < raw.Length && (char.IsAsciiLetterOrDigit(raw[end]) || raw[end] == '#'))
        {
            end++;
        }

        return end < raw.Length && raw[end] == ';' ? end + 1 : end;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && WordList.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
