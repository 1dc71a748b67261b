using System.Net;
using Meridian.Sources;

namespace Meridian.Site.Html.Xml;

/// <summary>
/// Cuts an XML text into tags and text, forgiving what strict readers refuse: what is wrong with a feed must not keep
/// its links from being checked. Document types and their entities are passed over, so no text can grow in the reading.
/// </summary>
internal static class XmlScanner
{
    /// <summary>All pieces in order. Never throws. Pure.</summary>
    public static IEnumerable<XmlToken> Scan(string xml)
    {
        var at = 0;
        while (at < xml.Length)
        {
            var open = xml.IndexOf('<', at);
            var end = open < 0 ? xml.Length : open;
            if (end > at)
            {
                yield return TextOf(xml, at, end);
            }

            if (open < 0)
            {
                yield break;
            }

            if (ReadMarkup(xml, open, out at) is { } token)
            {
                yield return token;
            }
        }
    }

    private static XmlToken? ReadMarkup(string xml, int open, out int after)
    {
        const string cdata = "<![CDATA[";
        var rest = xml.AsSpan(open);
        if (rest.StartsWith(cdata, StringComparison.Ordinal))
        {
            var close = xml.IndexOf("]]>", open, StringComparison.Ordinal);
            var end = close < 0 ? xml.Length : close;
            after = close < 0 ? end : end + 3;
            var start = open + cdata.Length;
            return new XmlToken(XmlTokenKind.Text, "", xml[start..end], TextSpan.FromBounds(start, end));
        }

        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            after = After(xml, "-->", Math.Min(open + 4, xml.Length));
            return null;
        }

        if (rest.StartsWith("<?", StringComparison.Ordinal))
        {
            after = After(xml, "?>", open);
            return null;
        }

        if (rest.StartsWith("<!", StringComparison.Ordinal))
        {
            after = AfterDoctype(xml, open);
            return null;
        }

        return ReadTag(xml, open, out after);
    }

    private static XmlToken ReadTag(string xml, int open, out int after)
    {
        var isEnd = open + 1 < xml.Length && xml[open + 1] == '/';
        var at = open + (isEnd ? 2 : 1);
        var name = ReadName(xml, ref at);
        List<HtmlAttribute> attributes = [];
        while (at < xml.Length && xml[at] != '>')
        {
            if (IsNameChar(xml[at]))
            {
                attributes.Add(ReadAttribute(xml, ref at));
            }
            else
            {
                at++;
            }
        }

        after = Math.Min(at + 1, xml.Length);
        var span = TextSpan.FromBounds(open, after);
        return new XmlToken(isEnd ? XmlTokenKind.End : XmlTokenKind.Start, LocalName(name), name, span)
        {
            Attributes = attributes,
            IsEmpty = !isEnd && after - 2 > open && xml[after - 2] == '/',
        };
    }

    private static HtmlAttribute ReadAttribute(string xml, ref int at)
    {
        var start = at;
        var name = ReadName(xml, ref at);
        var span = StoredValue.Find(xml, start);
        var hasValue = span.Start > start;
        if (hasValue)
        {
            at = span.End < xml.Length && xml[span.End] is '"' or '\'' ? span.End + 1 : span.End;
        }

        var value = hasValue ? Decode(xml[span.Start..span.End]) : "";
        return new HtmlAttribute(name == "xml:base" ? name : LocalName(name), value, span);
    }

    private static XmlToken TextOf(string xml, int start, int end) =>
        new(XmlTokenKind.Text, "", Decode(xml[start..end]), TextSpan.FromBounds(start, end));

    private static string Decode(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    private static string ReadName(string xml, ref int at)
    {
        var start = at;
        while (at < xml.Length && IsNameChar(xml[at]))
        {
            at++;
        }

        return xml[start..at];
    }

    private static bool IsNameChar(char c) =>
        !WordList.IsSpace(c) && c is not ('<' or '>' or '/' or '=' or '"' or '\'');

    private static string LocalName(string name) => name[(name.LastIndexOf(':') + 1)..];

    private static int After(string xml, string mark, int from)
    {
        var at = xml.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? xml.Length : at + mark.Length;
    }

    private static int AfterDoctype(string xml, int open)
    {
        var depth = 0;
        for (var i = open; i < xml.Length; i++)
        {
            switch (xml[i])
            {
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '>' when depth <= 0:
                    return i + 1;
                default:
                    break;
            }
        }

        return xml.Length;
    }
}
