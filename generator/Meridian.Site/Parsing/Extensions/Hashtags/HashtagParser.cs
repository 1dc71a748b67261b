using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Meridian.Site.Parsing.Extensions.Hashtags;

/// <summary>
/// Finds hashtags in running text. Code, raw HTML and link targets are read by other parsers before; a `#` inside a bare
/// URL is part of it.
/// </summary>
internal sealed class HashtagParser : InlineParser
{
    private const int LongestUrl = 2000;

    public HashtagParser() => OpeningCharacters = HashtagText.Signs.ToCharArray();

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var previous = slice.PeekCharExtra(-1);
        if (!HashtagText.MayFollow(previous) && !(previous == '_' && processor.Inline is DelimiterInline))
        {
            return false;
        }

        var length = HashtagText.LengthAtStart(slice.AsSpan(), HyphenUse.Ends);
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
