using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Meridian.Site.Parsing.Hashtags;

namespace Meridian.Site.Parsing.Extensions.Hashtags;

/// <summary>
/// Finds hashtags in running text. Code, raw HTML and link targets are read by other parsers before; a `#` inside a
/// bare URL is part of it.
/// </summary>
internal sealed class HashtagParser : InlineParser
{
    private const int LongestUrl = 2000;

    public HashtagParser() => OpeningCharacters = ['#', '﹟', '＃'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var previous = slice.PeekCharExtra(-1);

        // An underscore that opens emphasis is no part of a word.
        var from = previous == '_' && processor.Inline is DelimiterInline ? slice.Start : Math.Max(0, slice.Start - 2);
        var text = slice.Text.AsSpan(from, slice.End + 1 - from);
        var sign = slice.Start - from;
        var length = WithoutMarks(text[sign..], HashtagFinder.LengthAt(text, sign, HashtagMode.Text));
        if (length == 0 || (!char.IsWhiteSpace(previous) && IsInUrl(slice)))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new HashtagInline(slice.Text.Substring(slice.Start, length))
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    /// <summary>The length without underscores at the end, which may close emphasis.</summary>
    private static int WithoutMarks(ReadOnlySpan<char> text, int length) => text[..length].TrimEnd('_').Length;

    private static bool IsInUrl(StringSlice slice)
    {
        var from = Math.Max(0, slice.Start - LongestUrl);
        var before = slice.Text.AsSpan(from, slice.Start - from);
        var word = before[(before.LastIndexOfAny(" \t\r\n\u00A0") + 1)..];
        return word.Contains("://", StringComparison.Ordinal)
               || word.Contains("www.", StringComparison.OrdinalIgnoreCase)
               || word.Contains("mailto:", StringComparison.OrdinalIgnoreCase);
    }
}
