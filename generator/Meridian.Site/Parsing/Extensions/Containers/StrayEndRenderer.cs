using Markdig.Renderers;
using Markdig.Renderers.Html;
using Meridian.Site.Parsing.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Extensions.Containers;

/// <summary>A line of colons that ends nothing is reported and left out.</summary>
internal sealed class StrayEndRenderer : HtmlObjectRenderer<StrayEndNode>
{
    public static readonly Rule Stray = new("MER0152", "stray-container-end", Severity.Error);

    protected override void Write(HtmlRenderer renderer, StrayEndNode node)
    {
        var colons = new string(':', node.Span.Length);
        ((BodyRenderer)renderer).Report(
            Stray, node.Span, $"`{colons}` ends no container", "remove the line, or open a container before it");
    }
}
