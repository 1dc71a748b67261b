using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Meridian.Site.Parsing.Extensions.Citations;

/// <summary>`[@key]` cites a work of the site's references.</summary>
internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Add(new CitationRenderer());
}
