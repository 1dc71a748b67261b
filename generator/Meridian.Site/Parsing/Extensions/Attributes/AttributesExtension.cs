using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.Attributes;

/// <summary>
/// Attributes in braces, `{#id .class key=value}`, after a block or an inline. Braces that hold anything else are text.
/// </summary>
internal sealed class AttributesExtension(RawHtmlChoice rawHtml) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new AttributesInlineParser(rawHtml));
        foreach (var parser in pipeline.BlockParsers.OfType<IAttributesParseable>())
        {
            parser.TryParseAttributes = ParseAtEndOfLine;
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Every renderer of Markdig's writes the attributes of its node.
    }

    private bool ParseAtEndOfLine(BlockProcessor processor, ref Markdig.Helpers.StringSlice line, IBlock block)
    {
        if (BraceAttributes.AtEndOf(line, rawHtml) is not { } found)
        {
            return false;
        }

        var attributes = block.GetAttributes();
        found.Attributes.CopyTo(attributes, mergeIdAndProperties: true, shared: false);
        attributes.Line = processor.LineIndex;
        attributes.Span = new SourceSpan(found.Start, line.End);
        line.End = found.Start - 1;
        return true;
    }
}
