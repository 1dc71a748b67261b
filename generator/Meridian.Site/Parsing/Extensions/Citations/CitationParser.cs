using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Meridian.Site.Parsing.Extensions.Citations;

/// <summary>
/// Reads `[@key]`, `[@key, p. 3]` and `[@one; @other]`. Anything else in brackets, and a bracket that a link's target
/// follows, is left to the parser of links.
/// </summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var text = slice.AsSpan();
        var close = text.IndexOfAny("]\n\r");
        if (close < 0 || text[close] != ']' || (close + 1 < text.Length && text[close + 1] is '(' or '['
            && !text[(close + 1)..].StartsWith("[@", StringComparison.Ordinal))
            || processor.Document.ContainsLinkReferenceDefinition(text[1..close].ToString()))
        {
            return false;
        }

        var works = ImmutableArray.CreateBuilder<CitedWork>();
        for (var start = 1; start <= close;)
        {
            var end = text[start..close].IndexOf(';') is var semicolon and >= 0 ? start + semicolon : close;
            if (WorkAt(processor, slice, start, end) is not { } work)
            {
                return false;
            }

            works.Add(work);
            start = end + 1;
        }

        processor.Inline = new CitationInline(works.ToImmutable())
        {
            Span = new SourceSpan(
                processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + close)),
            Line = line,
            Column = column,
        };
        slice.Start += close + 1;
        return true;
    }

    private static CitedWork? WorkAt(InlineProcessor processor, StringSlice slice, int start, int end)
    {
        var text = slice.AsSpan();
        while (start < end && text[start] is ' ' or '\t' or '\u00A0')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '\t' or '\u00A0')
        {
            end--;
        }

        var work = text[start..end];
        if (work is not ['@', ..])
        {
            return null;
        }

        var comma = work.IndexOf(',');
        var key = work[1..(comma < 0 ? work.Length : comma)].TrimEnd();
        if (!IsKey(key))
        {
            return null;
        }

        var locator = comma < 0 ? "" : work[(comma + 1)..].Trim().ToString();
        var span = new SourceSpan(
            processor.GetSourcePosition(slice.Start + start), processor.GetSourcePosition(slice.Start + end - 1));
        return new CitedWork(key.ToString(), locator.Length == 0 ? null : locator, span);
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty || !(char.IsLetterOrDigit(key[0]) || key[0] == '_'))
        {
            return false;
        }

        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && !"_-:./+".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
