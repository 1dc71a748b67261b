using Markdig;
using Markdig.Extensions.SmartyPants;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Meridian.Site.Parsing.Extensions.Text;

/// <summary>Writes headings, paragraphs and their text, and counts the words.</summary>
internal sealed class TextExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new ApostropheParser());
        pipeline.InlineParsers.Replace<CodeInlineParser>(new CodeSpanParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        var renderers = renderer.ObjectRenderers;
        renderers.Replace<HeadingRenderer>(new HeadingSlotRenderer());
        renderers.Replace<ParagraphRenderer>(new ParagraphSlotRenderer());
        renderers.Replace<LiteralInlineRenderer>(new CountedLiteralRenderer());
        renderers.Replace<CodeInlineRenderer>(new CountedCodeRenderer());
        renderers.Replace<LineBreakInlineRenderer>(new CountedLineBreakRenderer());
        renderers.Replace<HtmlSmartyPantRenderer>(new CountedSmartRenderer());
    }
}
