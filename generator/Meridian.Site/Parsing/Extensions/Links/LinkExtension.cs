using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace Meridian.Site.Parsing.Extensions.Links;

/// <summary>Slots for what links and images point to.</summary>
internal sealed class LinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Links are parsed as Markdig does.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
    }
}
