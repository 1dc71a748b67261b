using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>Takes out of a text what programs for references put into it besides letters.</summary>
internal static partial class MarkupText
{
    /// <summary>
    /// The text on one line, without the tags that Zotero and CSL-JSON allow in titles. HTML's names of signs, which
    /// publishers leave in what they register, become the signs. Pure.
    /// </summary>
    public static string Plain(string text)
    {
        var untagged = text.Contains('<', StringComparison.Ordinal) ? Tags().Replace(text, "") : text;
        return OneLine(WebUtility.HtmlDecode(untagged));
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isBlank = c is ' ' or '\t' or '\n' or '\r' or '\u2028' or '\u2029';
            if (isBlank ? line.Length > 0 && line[^1] != ' ' : !char.IsControl(c))
            {
                line.Append(isBlank ? ' ' : c);
            }
        }

        return line.ToString().Trim();
    }

    [GeneratedRegex(
        @"</?(?:i|b|em|strong|sub|sup|sc|scp|span|p|br|jats:\w+)(?:\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();
}
