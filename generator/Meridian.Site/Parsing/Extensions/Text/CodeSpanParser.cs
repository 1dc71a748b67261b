using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Meridian.Site.Parsing.Extensions.Text;

/// <summary>
/// Parses code spans, but first asks whether backticks as many as these come again: Markdig would read to the end of
/// the paragraph for each run that is never closed.
/// </summary>
internal sealed class CodeSpanParser : CodeInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) == '`')
        {
            return false;
        }

        var runs = (Dictionary<int, int>?)processor.ParserStates[Index] ?? Runs(slice);
        processor.ParserStates[Index] = runs;
        return runs.GetValueOrDefault(RunLength(slice.AsSpan(), 0)) > slice.Start && base.Match(processor, ref slice);
    }

    /// <summary>For each length, where the last run of so many backticks starts.</summary>
    private static Dictionary<int, int> Runs(StringSlice slice)
    {
        var runs = new Dictionary<int, int>();
        var text = slice.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOf('`');
            if (next < 0)
            {
                break;
            }

            at += next;
            var length = RunLength(text, at);
            runs[length] = slice.Start + at;
            at += length;
        }

        return runs;
    }

    private static int RunLength(ReadOnlySpan<char> text, int at) =>
        text[at..].IndexOfAnyExcept('`') is var end and >= 0 ? end : text.Length - at;
}
