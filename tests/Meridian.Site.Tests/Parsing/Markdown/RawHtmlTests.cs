using Meridian.Site.Parsing;
using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("<div class='a' data-x=1>\n<!-- c --> <b>B</b>\n</div>\n")]
    [InlineData("<script>\nif (a < b) { x('<a href=\"/x/\">'); }\n</script>\n")]
    [InlineData("<base href=\"/x/\">\n")]
    [InlineData("<?php echo '<a href=x>' ?>\n")]
    public void Html_passes_unchanged(string html) => Assert.Equal(html, ToHtml(html));

    [Theory]
    [InlineData("<a href=/x/>a</a>", "<a href=\"/x/\">a</a>")]
    [InlineData("<a class=c href='/x/?q=\"1\"' id=i>a</a>", "<a class=c href=\"/x/?q=%221%22\" id=i>a</a>")]
    [InlineData("<a href=\"/x/?a=1&amp;b=2\">a</a>", "<a href=\"/x/?a=1&amp;b=2\">a</a>")]
    [InlineData("<a\nhref = \"/x/\" >a</a>", "<a\nhref = \"/x/\" >a</a>")]
    [InlineData("a <IMG SRC=\"a.jpg\" ALT=\"\">", "a <IMG SRC=\"a.jpg\" ALT=\"\">")]
    public void A_url_becomes_a_slot_in_double_quotes(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>\n", ToHtml(markdown));

    [Theory]
    [InlineData("<a href=x>", LinkRole.Href)]
    [InlineData("<iframe src=x>", LinkRole.Src)]
    [InlineData("<source srcset=x>", LinkRole.SrcSet)]
    [InlineData("<video poster=x>", LinkRole.Poster)]
    [InlineData("<q cite=x>", LinkRole.Cite)]
    [InlineData("<object data=x>", LinkRole.ObjectData)]
    [InlineData("<form action=x>", LinkRole.Action)]
    [InlineData("<button formaction=x>", LinkRole.Action)]
    [InlineData("<img longdesc=x>", LinkRole.LongDescription)]
    [InlineData("<use xlink:href=x>", LinkRole.Href)]
    public void Every_attribute_with_a_url_has_its_role(string html, object role) =>
        Assert.Equal(role, Parse(html).AllPieces().OfType<LinkPiece>().Single().Role);

    [Theory]
    [InlineData("a <b>x</b>", "<p>a &lt;b&gt;x&lt;/b&gt;</p>\n")]
    [InlineData("<div onclick=\"x\">\n*a*\n</div>", "<p>&lt;div onclick=&quot;x&quot;&gt;\n*a*\n&lt;/div&gt;</p>\n")]
    [InlineData("a\n\n<!--more-->\n\nb <!-- c --> d", "<p>a</p>\n<p>b  d</p>\n")]
    [InlineData("<https://x.org> [a](b)", "<p><a href=\"https://x.org\">https://x.org</a> <a href=\"b\">a</a></p>\n")]
    [InlineData("a {onclick=x()} {style=x} {.c}", "<p class=\"c\">a {onclick=x()} {style=x} </p>\n")]
    public void Where_html_is_escaped_it_shows_as_text(string markdown, string html) =>
        Assert.Equal(html, BodyPrinter.Print(ParseEscaped(markdown)));

    [Theory]
    [InlineData("<img src=a.jpg>", "<img src=\"a.jpg\"[]>")]
    [InlineData("<img src='a.jpg' alt='' />", "<img src=\"a.jpg\" alt=''[] />")]
    [InlineData("<IMG ALT=a SRC=\"a.jpg\" HIDDEN >", "<IMG ALT=a SRC=\"a.jpg\" HIDDEN[] >")]
    [InlineData("<img src=a.jpg class=b/>", "<img src=\"a.jpg\" class=b/[]>")]
    [InlineData("<img src=a.jpg src=b.jpg>", "<img src=\"a.jpg\" src=\"b.jpg\"[]>")]
    [InlineData("<img alt=a>", "<img alt=a>")]
    [InlineData("<video src=a.mp4>", "<video src=\"a.mp4\">")]
    public void An_image_has_a_place_behind_its_last_attribute(string markdown, string html) => Assert.Equal(
        html,
        BodyPrinter.Print(
            [
                .. Parse("a " + markdown).Pieces.Select(piece => piece is ImageTagPiece
                    ? new HtmlPiece("[]"u8.ToArray())
                    : piece),
            ])["<p>a ".Length..^"</p>\n".Length]);

    [Fact]
    public void An_image_keeps_what_its_author_says_of_it()
    {
        const string html = "<picture><IMG WIDTH=9 alt='a &amp; b' src=' a%20b.jpg ' hidden width=8></picture>"
            + "<img src=c>";
        var image = Parse(html).AllPieces().OfType<ImageTagPiece>().ToArray();
        Assert.Equal(("a%20b.jpg", true), (image[0].Target, image[0].IsInPicture));
        Assert.Equal(("9", "a & b", ""), (image[0].Value("width"), image[0].Value("alt"), image[0].Value("hidden")));
        Assert.False(image[0].Says("height"));
        Assert.Equal(("c", false), (image[1].Target, image[1].IsInPicture));
    }
}
