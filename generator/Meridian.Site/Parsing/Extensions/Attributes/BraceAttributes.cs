using Markdig.Helpers;
using Markdig.Renderers.Html;
using Meridian.Site.Parsing.Extensions.RawHtml;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.Attributes;

/// <summary>
/// Attributes in braces, and where their brace opens. Braces that hold words or template code, or an attribute that
/// names a URL, are no attributes and stay text, for all to see; so do scripts and styles where the site escapes HTML.
/// </summary>
internal sealed record BraceAttributes(HtmlAttributes Attributes, int Start)
{
    /// <summary>The attributes that end a line; null when it does not end in any.</summary>
    public static BraceAttributes? AtEndOf(StringSlice line, RawHtmlChoice rawHtml)
    {
        var text = line.AsSpan().TrimEnd();
        var open = text.EndsWith('}') ? text.LastIndexOf('{') : -1;
        if (open < 0 || (open > 0 && text[open - 1] == '{'))
        {
            return null;
        }

        return TryParse(text[open..], rawHtml, out var length) is { } attributes && open + length == text.Length
            ? new BraceAttributes(attributes, line.Start + open)
            : null;
    }

    /// <summary>Reads the attributes that <paramref name="text"/> starts with, and how long they are.</summary>
    public static HtmlAttributes? TryParse(ReadOnlySpan<char> text, RawHtmlChoice rawHtml, out int length)
    {
        var attributes = new HtmlAttributes();
        var at = 1;
        for (var isFirst = true; ; isFirst = false)
        {
            at += text[at..].IndexOfAnyExcept(" \t") is var next and >= 0 ? next : 0;
            if (at < text.Length && text[at] == '}' && !isFirst)
            {
                length = at + 1;
                return attributes;
            }

            var read = at < text.Length ? ReadOne(text[at..], attributes, rawHtml) : 0;
            if (read == 0 || (isFirst && IsWord(text.Slice(at, read))))
            {
                length = 0;
                return null;
            }

            at += read;
        }
    }

    /// <summary>Whether an item is a name alone, as a word in braces is.</summary>
    private static bool IsWord(ReadOnlySpan<char> item) => item[0] is not ('#' or '.') && !item.Contains('=');

    /// <summary>Reads one `#id`, `.class`, `key=value` or `key`; 0 when there is none that may stand here.</summary>
    private static int ReadOne(ReadOnlySpan<char> text, HtmlAttributes attributes, RawHtmlChoice rawHtml)
    {
        if (text[0] is '#' or '.')
        {
            var name = NameAt(text[1..]);
            if (text[0] == '#')
            {
                attributes.Id = name;
            }
            else if (name.Length > 0)
            {
                attributes.AddClass(name);
            }

            return name.Length == 0 ? 0 : name.Length + 1;
        }

        var key = NameAt(text);
        if (key.Length == 0 || !char.IsAsciiLetter(key[0]) || IsRefused(key, rawHtml))
        {
            return 0;
        }

        if (key.Length == text.Length || text[key.Length] != '=')
        {
            attributes.AddProperty(key, null!);
            return key.Length;
        }

        var value = ValueAt(text[(key.Length + 1)..], out var length);
        if (value is null)
        {
            return 0;
        }

        attributes.AddProperty(key, value);
        return key.Length + 1 + length;
    }

    private static string NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or '_' or ':' or '.'))
        {
            length++;
        }

        return text[..length].ToString();
    }

    private static string? ValueAt(ReadOnlySpan<char> text, out int length)
    {
        if (text is ['"' or '\'', ..])
        {
            var close = text[1..].IndexOf(text[0]);
            length = close + 2;
            return close < 0 ? null : text.Slice(1, close).ToString();
        }

        length = text.IndexOfAny(" \t\r\n}");
        return length <= 0 ? null : text[..length].ToString();
    }

    private static bool IsRefused(string name, RawHtmlChoice rawHtml) =>
        HtmlUrlAttributes.IsUrl(name)
        || (rawHtml == RawHtmlChoice.Escape
            && (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || name.Equals("style", StringComparison.OrdinalIgnoreCase)));
}
