using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Meridian.Site.Parsing.Bodies;

namespace Meridian.Site.Parsing.Extensions.Links;

/// <summary>Writes a URL or an address in angle brackets as a link with a slot for its target.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var body = (BodyRenderer)renderer;
        var target = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var span = body.InFile(new SourceSpan(link.Span.Start + 1, link.Span.End - 1));
        renderer.Write("<a href=\"");
        body.Pieces.Slot(new LinkPiece(target, LinkRole.Href, span));
        renderer.Write('"');
        renderer.WriteAttributes(link);
        renderer.Write('>');
        body.Words.Add(link.Url);
        renderer.WriteEscape(link.Url);
        renderer.Write("</a>");
    }
}
