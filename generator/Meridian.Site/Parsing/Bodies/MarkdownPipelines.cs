using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Meridian.Site.Parsing.Extensions.Attributes;
using Meridian.Site.Parsing.Extensions.Citations;
using Meridian.Site.Parsing.Extensions.Containers;
using Meridian.Site.Parsing.Extensions.Hashtags;
using Meridian.Site.Parsing.Extensions.Links;
using Meridian.Site.Parsing.Extensions.Nesting;
using Meridian.Site.Parsing.Extensions.RawHtml;
using Meridian.Site.Parsing.Extensions.Text;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// The Markdown we speak, made once for each way to treat raw HTML. Renderers are costly to set up and hold one body at
/// a time, so they are lent and given back.
/// </summary>
internal sealed class MarkdownPipelines
{
    private static readonly MarkdownPipelines Allow = new(RawHtmlChoice.Allow);
    private static readonly MarkdownPipelines Escape = new(RawHtmlChoice.Escape);
    private readonly ConcurrentBag<BodyRenderer> _renderers = [];

    private MarkdownPipelines(RawHtmlChoice rawHtml) => Pipeline = Build(rawHtml);

    public MarkdownPipeline Pipeline { get; }

    public static MarkdownPipelines For(RawHtmlChoice rawHtml) => rawHtml == RawHtmlChoice.Escape ? Escape : Allow;

    public BodyRenderer Borrow() => _renderers.TryTake(out var renderer) ? renderer : Make();

    /// <summary>
    /// Gives a renderer back that has done its work; one that an exception left halfway is not used again.
    /// </summary>
    public void Return(BodyRenderer renderer) => _renderers.Add(renderer);

    [SuppressMessage("Reliability", "CA2000", Justification = "The writer holds only memory, as long as its renderer.")]
    private BodyRenderer Make() => new(Pipeline, new PieceWriter());

    private static MarkdownPipeline Build(RawHtmlChoice rawHtml)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = NestingGuard.Limit }
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseSmartyPants(SmartPunctuation.Options)
            .Use(new ContainerExtension(rawHtml))
            .Use<CitationExtension>()
            .Use<HashtagExtension>()
            .Use<LinkExtension>()
            .Use(new RawHtmlExtension(rawHtml))
            .Use<TextExtension>()
            .Use(new AttributesExtension(rawHtml))
            .Use<NestingExtension>();
        return builder.Build();
    }
}
