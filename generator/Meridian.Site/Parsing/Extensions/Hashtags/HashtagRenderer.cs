using Markdig.Renderers;
using Markdig.Renderers.Html;
using Meridian.Site.Parsing.Bodies;

namespace Meridian.Site.Parsing.Extensions.Hashtags;

/// <summary>A hashtag is a slot in running text; in a heading or a link, where no link may stand, it is text.</summary>
internal sealed class HashtagRenderer : HtmlObjectRenderer<HashtagInline>
{
    protected override void Write(HtmlRenderer renderer, HashtagInline inline)
    {
        var body = (BodyRenderer)renderer;
        body.Words.Add(inline.Text);
        if (body.MayLink)
        {
            var span = body.InFile(inline.Span);
            body.Pieces.Slot(new HashtagPiece(inline.Text, span));
            body.Hashtags.Add(new LocatedHashtag(inline.Text, HashtagPlace.Text, span));
        }
        else
        {
            renderer.Write(inline.Text);
        }
    }
}
