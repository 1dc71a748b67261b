using Markdig.Extensions.SmartyPants;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Meridian.Site.Parsing.Bodies;

namespace Meridian.Site.Parsing.Extensions.Text;

/// <summary>Writes text and counts its words.</summary>
internal sealed class CountedLiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline inline)
    {
        ((BodyRenderer)renderer).Words.Add(inline.Content.AsSpan());
        renderer.WriteEscape(inline.Content);
    }
}

/// <summary>Writes a code span and counts its words.</summary>
internal sealed class CountedCodeRenderer : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline inline)
    {
        ((BodyRenderer)renderer).Words.Add(inline.ContentSpan);
        renderer.Write("<code");
        renderer.WriteAttributes(inline);
        renderer.Write('>');
        renderer.WriteEscape(inline.Content);
        renderer.Write("</code>");
    }
}

/// <summary>Writes a line break, which ends a word.</summary>
internal sealed class CountedLineBreakRenderer : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline inline)
    {
        ((BodyRenderer)renderer).Words.Break();
        if (inline.IsHard)
        {
            renderer.WriteLine("<br />");
        }
        else
        {
            renderer.WriteLine();
        }
    }
}

/// <summary>Writes a typographic character; a dash or an ellipsis ends a word, an apostrophe does not.</summary>
internal sealed class CountedSmartRenderer : HtmlObjectRenderer<SmartyPant>
{
    protected override void Write(HtmlRenderer renderer, SmartyPant inline)
    {
        if (inline.Type is SmartyPantType.Dash2 or SmartyPantType.Dash3 or SmartyPantType.Ellipsis)
        {
            ((BodyRenderer)renderer).Words.Break();
        }

        renderer.Write(SmartPunctuation.TextOf(inline));
    }
}
