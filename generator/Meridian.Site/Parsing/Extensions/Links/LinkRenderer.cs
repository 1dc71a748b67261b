using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Meridian.Site.Parsing.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Extensions.Links;

/// <summary>Writes a link with a slot for its target; an image is a slot as a whole.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var body = (BodyRenderer)renderer;
        if (link.IsImage)
        {
            body.Pieces.Slot(Image(body, link, ImagePlacement.Inline));
            return;
        }

        renderer.Write("<a href=\"");
        body.Pieces.Slot(new LinkPiece(link.Url ?? "", LinkRole.Href, TargetSpan(body, link)));
        renderer.Write('"');
        renderer.WriteAttributes(link);
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write(" title=\"");
            renderer.WriteEscape(link.Title);
            renderer.Write('"');
        }

        renderer.Write('>');
        body.OpenAnchors++;
        renderer.WriteChildren(link);
        body.OpenAnchors--;
        renderer.Write("</a>");
    }

    public static ImagePiece Image(BodyRenderer body, LinkInline image, ImagePlacement placement) =>
        new(image.Url ?? "",
            PlainText.Of(image),
            string.IsNullOrEmpty(image.Title) ? null : image.Title,
            TargetSpan(body, image),
            body.InFile(image.Span))
        {
            Placement = placement,
            Attributes = PieceAttributes.Of(image.TryGetAttributes()),
        };

    private static TextSpan TargetSpan(BodyRenderer body, LinkInline link)
    {
        var span = link.Reference?.UrlSpan is { IsEmpty: false } defined ? defined : link.UrlSpan;
        if (span.IsEmpty)
        {
            return body.InFile(link.Span);
        }

        var inBrackets = span.Length > 2 && span.Start >= 0 && span.End < body.Text.Length
                         && body.Text[span.Start] == '<' && body.Text[span.End] == '>';
        return body.InFile(inBrackets ? new SourceSpan(span.Start + 1, span.End - 1) : span);
    }
}
