using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Meridian.Site.Parsing.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Extensions.Text;

/// <summary>Writes a heading with its id, and remembers it.</summary>
internal sealed class HeadingSlotRenderer : HtmlObjectRenderer<HeadingBlock>
{
    public static readonly Rule TopHeading = new("MER0154", "top-heading-in-body", Severity.Warning);

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var body = (BodyRenderer)renderer;
        var name = $"h{heading.Level}";
        renderer.EnsureLine();
        body.Places.Heading(heading, body);
        body.Words.Break();
        if (heading.Level == 1)
        {
            body.Report(
                TopHeading,
                heading.Span,
                "the page's title is its top heading; this is a second one",
                "write `##` here, and the title in the lines between `---`");
        }

        renderer.Write('<').Write(name).WriteAttributes(heading).Write('>');
        body.IsInHeading = true;
        renderer.WriteLeafInline(heading);
        body.IsInHeading = false;
        renderer.Write("</").Write(name).WriteLine('>');
        renderer.EnsureLine();
        body.Words.Break();
    }
}
