using Markdig.Extensions.SmartyPants;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Meridian.Site.Parsing.Extensions.Text;

/// <summary>The apostrophe inside a word, which the parser of quotation marks leaves straight.</summary>
internal sealed class ApostropheParser : InlineParser
{
    public ApostropheParser() => OpeningCharacters = ['\''];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsLetterOrDigit(slice.PeekCharExtra(-1)) || !char.IsLetterOrDigit(slice.PeekChar()))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new SmartyPant
        {
            OpeningCharacter = '\'',
            Type = SmartyPantType.Quote,
            Span = new SourceSpan(start, start),
            Line = line,
            Column = column,
        };
        slice.SkipChar();
        return true;
    }
}
