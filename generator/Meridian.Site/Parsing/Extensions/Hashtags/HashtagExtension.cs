using Markdig;
using Markdig.Renderers;

namespace Meridian.Site.Parsing.Extensions.Hashtags;

/// <summary>`#UpperBackPain` in running text.</summary>
internal sealed class HashtagExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Add(new HashtagParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Add(new HashtagRenderer());
}
