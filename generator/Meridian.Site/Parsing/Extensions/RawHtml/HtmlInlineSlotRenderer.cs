using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Meridian.Site.Parsing.Bodies;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.RawHtml;

/// <summary>Writes a tag among text with slots for its URLs, or as text where the site escapes HTML.</summary>
internal sealed class HtmlInlineSlotRenderer(RawHtmlChoice rawHtml) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline)
    {
        var body = (BodyRenderer)renderer;
        if (rawHtml == RawHtmlChoice.Allow)
        {
            HtmlWriter.Write(body, inline.Tag, Map(body, inline));
        }
        else if (!inline.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            renderer.WriteEscape(inline.Tag);
        }
    }

    /// <summary>
    /// A tag that goes over several lines of a quotation or a list stands in the source with prefixes between, which
    /// its text does not have: its lines are found again one by one.
    /// </summary>
    private static SourceMap Map(BodyRenderer body, HtmlInline inline)
    {
        var lines = new List<(int Offset, int Position)> { (0, inline.Span.Start) };
        var (offset, position) = (0, inline.Span.Start);
        while (inline.Tag.IndexOf('\n', offset) is var end and >= 0)
        {
            position = body.Text.IndexOf('\n', position) + 1;
            offset = end + 1;
            var next = inline.Tag.IndexOf('\n', offset);
            var line = inline.Tag.AsSpan(offset, (next < 0 ? inline.Tag.Length : next) - offset).TrimEnd('\r');
            var found = body.Text.AsSpan(position).IndexOf(line, StringComparison.Ordinal);
            position += Math.Max(0, found);
            lines.Add((offset, position));
        }

        return new SourceMap(lines);
    }
}
