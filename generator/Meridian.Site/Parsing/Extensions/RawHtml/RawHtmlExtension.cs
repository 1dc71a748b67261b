using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.RawHtml;

/// <summary>HTML among Markdown, as the site's `markdown.raw_html` says.</summary>
internal sealed class RawHtmlExtension(RawHtmlChoice rawHtml) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // HTML is recognised either way, so that what is escaped is what would have been HTML.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new HtmlBlockSlotRenderer(rawHtml));
        renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new HtmlInlineSlotRenderer(rawHtml));
    }
}
