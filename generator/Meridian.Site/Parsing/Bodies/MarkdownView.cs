using System.Buffers;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// The text that Markdig parses: the body of a file, character for character, but with plain spaces where invisible
/// ones would hide a block from it. Offsets differ from the file's by where the body starts.
/// </summary>
internal sealed record MarkdownView(SourceText Source, TextSpan Region, string Text)
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00A0\uFEFF\u200B");

    private static readonly SearchValues<char> Unusual = SearchValues.Create("\t\u00A0\uFEFF\u200B");
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\u00A0\uFEFF\u200B");

    public static MarkdownView Empty { get; } = new(new SourceText(default, ""), default, "");

    public static MarkdownView Of(SourceText source, TextSpan region)
    {
        var text = source.Text.AsSpan(region.Start, region.Length);
        return new MarkdownView(source, region, text.ContainsAny(Unusual) ? Plain(text) : text.ToString());
    }

    /// <summary>Where a span of the view lies in the file; what would lie outside of the body is cut.</summary>
    public TextSpan InFile(TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(span.End, start, Text.Length)).Shift(Region.Start);
    }

    /// <summary>A span in the file without the white space at its end.</summary>
    public TextSpan Trimmed(TextSpan span) => new(span.Start, Source.Slice(span).TrimEnd().Length);

    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = text.ToString().ToCharArray();
        for (var line = 0; line < plain.Length;)
        {
            var length = plain.AsSpan(line).IndexOfAny('\n', '\r');
            var end = length < 0 ? plain.Length : line + length;
            PlainLineStart(plain.AsSpan(line, end - line));
            line = end + 1;
        }

        return new string(plain);
    }

    /// <summary>
    /// Invisible characters before and right after the marks that open a block, and on a line of nothing else.
    /// </summary>
    private static void PlainLineStart(Span<char> line)
    {
        var at = 0;
        while (at < line.Length)
        {
            var blanks = line[at..].IndexOfAnyExcept(Blank) is var first and >= 0 ? first : line.Length - at;
            var mark = at + blanks;
            var width = MarkWidth(line[mark..]);
            var afterHash = at > 0 && line[at - 1] == '#';

            // Four spaces would make code of text that was only moved to the right.
            var opensBlock = width > 0 || at > 0 || line[at] is '\uFEFF' or '\u200B';
            if (mark == line.Length || (opensBlock && (blanks < 4 || afterHash)))
            {
                foreach (ref var c in line[at..mark])
                {
                    // A tab after `#` would put Markdig's columns, and with them all spans of the heading, out of step.
                    c = Invisible.Contains(c) || (afterHash && c == '\t') ? ' ' : c;
                }
            }

            if (width == 0 || mark + width >= line.Length || !Blank.Contains(line[mark + width]))
            {
                return;
            }

            at = mark + width;
        }
    }

    private static int MarkWidth(ReadOnlySpan<char> text)
    {
        if (text is ['>' or '-' or '*' or '+', ..])
        {
            return 1;
        }

        var hashes = text.IndexOfAnyExcept('#') is var other and >= 0 ? other : text.Length;
        if (hashes is > 0 and <= 6)
        {
            return hashes;
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && text[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
