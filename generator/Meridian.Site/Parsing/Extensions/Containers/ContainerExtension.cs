using Markdig;
using Markdig.Renderers;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.Containers;

/// <summary>`:::name argument {attributes}` to `:::`.</summary>
internal sealed class ContainerExtension(RawHtmlChoice rawHtml) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.Insert(0, new ContainerParser(rawHtml));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Add(new ContainerRenderer());
        renderer.ObjectRenderers.Add(new StrayEndRenderer());
    }
}
