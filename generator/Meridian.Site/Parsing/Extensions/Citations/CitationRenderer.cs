using Markdig.Renderers;
using Markdig.Renderers.Html;
using Meridian.Site.Parsing.Bodies;

namespace Meridian.Site.Parsing.Extensions.Citations;

/// <summary>Each cited work is a slot.</summary>
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline inline)
    {
        var body = (BodyRenderer)renderer;
        foreach (var work in inline.Works)
        {
            body.Pieces.Slot(new CitationPiece(work.Key, work.Locator, body.InFile(work.Span))
            {
                IsInLink = body.OpenAnchors > 0,
            });
        }
    }
}
