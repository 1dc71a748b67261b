using Markdig;
using Markdig.Renderers;

namespace Meridian.Site.Parsing.Extensions.Nesting;

/// <summary>Limits how deep blocks nest. Used last, so that no other extension comes before its parser.</summary>
internal sealed class NestingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new NestingGuard());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The guard makes no nodes.
    }
}
