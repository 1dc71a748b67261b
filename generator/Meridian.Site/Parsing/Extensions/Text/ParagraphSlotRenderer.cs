using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Meridian.Site.Parsing.Bodies;
using Meridian.Site.Parsing.Extensions.Links;

namespace Meridian.Site.Parsing.Extensions.Text;

/// <summary>Writes a paragraph; one that is only an image is left to what the theme makes of the image.</summary>
internal sealed class ParagraphSlotRenderer : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        var body = (BodyRenderer)renderer;
        body.Words.Break();
        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(paragraph);
            return;
        }

        if (!renderer.IsFirstInContainer)
        {
            renderer.EnsureLine();
        }

        if (paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image
            && paragraph.TryGetAttributes() is null)
        {
            body.Pieces.Slot(LinkRenderer.Image(body, image, ImagePlacement.Alone));
            renderer.WriteLine();
        }
        else
        {
            renderer.Write("<p").WriteAttributes(paragraph).Write('>');
            renderer.WriteLeafInline(paragraph);
            renderer.WriteLine("</p>");
        }

        renderer.EnsureLine();
        body.Places.Paragraph(paragraph, body);
    }
}
