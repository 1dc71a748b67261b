using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Meridian.Site.Parsing.Bodies;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.RawHtml;

/// <summary>Writes a block of HTML with slots for its URLs, or as text where the site escapes HTML.</summary>
internal sealed class HtmlBlockSlotRenderer(RawHtmlChoice rawHtml) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        var body = (BodyRenderer)renderer;
        body.Words.Break();
        if (rawHtml == RawHtmlChoice.Escape)
        {
            WriteEscaped(body, block);
            return;
        }

        var html = new StringBuilder();
        var lines = new List<(int Offset, int Position)>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            lines.Add((html.Length, slice.Start));
            html.Append(slice.AsSpan()).Append('\n');
        }

        if (lines.Count > 0)
        {
            HtmlWriter.Write(body, html.ToString(), new SourceMap(lines));
        }

        body.Words.Break();
    }

    private static void WriteEscaped(BodyRenderer body, HtmlBlock block)
    {
        if (block.Type == HtmlBlockType.Comment)
        {
            return;
        }

        body.EnsureLine();
        body.Write("<p>");
        body.WriteLeafRawLines(block, writeEndOfLines: false, escape: true);
        body.WriteLine("</p>");
        foreach (var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
        {
            body.Words.Add(line.Slice.AsSpan());
            body.Words.Break();
        }
    }
}
