using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.Attributes;

/// <summary>
/// Attaches attributes in braces to the inline right before them; after text, to its block; alone in a paragraph, to
/// the block that follows.
/// </summary>
internal sealed class AttributesInlineParser : InlineParser
{
    private readonly RawHtmlChoice _rawHtml;

    public AttributesInlineParser(RawHtmlChoice rawHtml)
    {
        _rawHtml = rawHtml;
        OpeningCharacters = ['{'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (slice.PeekCharExtra(-1) == '{'
            || BraceAttributes.TryParse(slice.AsSpan(), _rawHtml, out var length) is not { } found
            || processor.Block is not { } block)
        {
            return false;
        }

        slice.Start += length;

        var owner = OwnerOf(processor, block, slice);
        var attributes = owner.GetAttributes();
        found.CopyTo(attributes, mergeIdAndProperties: true, shared: false);
        attributes.Span = new SourceSpan(
            processor.GetSourcePosition(start, out var line, out var column),
            processor.GetSourcePosition(slice.Start - 1));
        (attributes.Line, attributes.Column) = (line, column);
        return true;
    }

    private static MarkdownObject OwnerOf(InlineProcessor processor, LeafBlock block, StringSlice rest)
    {
        var inline = processor.Inline;
        if (inline is LiteralInline or LineBreakInline)
        {
            inline = inline.Parent;
            while (inline is DelimiterInline)
            {
                inline = inline.Parent;
            }
        }

        // The mark that ends emphasis hands its attributes on to the emphasis.
        var endsEmphasis = inline is EmphasisDelimiterInline { Type: DelimiterType.Close };
        if (inline is not null && inline != processor.Root && (endsEmphasis || inline is not DelimiterInline))
        {
            return inline;
        }

        if (rest.IsEmptyOrWhitespace()
            && inline is null
            && block is ParagraphBlock { Inline.FirstChild: null, Parent: { } parent }
            && parent.IndexOf(block) is var index && index + 1 < parent.Count)
        {
            block.RemoveAfterProcessInlines = true;
            return parent[index + 1];
        }

        return block;
    }
}
