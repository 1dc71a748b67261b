using Meridian.Site.Html;

namespace Meridian.Site.Tests.Html;

public class HtmlFactReaderTests
{
    [Fact]
    public void A_page_tells_what_it_says_about_itself()
    {
        var page = HtmlFactReader.Read("""
            <!DOCTYPE html><html lang="en-GB"><head><meta charset=utf-8><title> Neck &amp;
              back </title><meta name="Description" content="d"><meta name=robots content=noindex>
            <meta name=viewport content="width=device-width"><link rel=canonical href="/a/">
            <link rel=canonical href="/b/">
            <base href="/x/"><base href="/y/"><title>second</title></head><body></body></html>
            """);
        Assert.Equal(
            ("en-GB", "utf-8", "Neck & back", "d", "noindex", "width=device-width", "/a/", "/x/"),
            (page.Language?.Text, page.Charset?.Text, page.Title?.Text, page.Description?.Text, page.Robots?.Text,
                page.Viewport?.Text, page.Canonical?.Value, page.BaseHref));
    }

    [Fact]
    public void A_page_that_says_nothing_of_itself_has_no_such_facts()
    {
        var page = HtmlFactReader.Read("<p>text");
        Assert.Null(page.Language);
        Assert.Null(page.Charset);
        Assert.Null(page.Title);
        Assert.Null(page.Description);
        Assert.Null(page.Canonical);
        Assert.Null(page.BaseHref);
        Assert.Null(page.Refresh);
        Assert.Empty(page.Links);
    }

    [Fact]
    public void Headings_have_level_text_and_id()
    {
        var page = HtmlFactReader.Read(
            "<h1>A <b>b</b>\n c</h1><h3 id=x>See <a href=y>the page</a><img src=z alt=' pic'></h3>");
        Assert.Equal(
            [(1, "A b c", null), (3, "See the page pic", "x")],
            page.Headings.Select(heading => (heading.Level, heading.Text, heading.Id)));
    }

    [Fact]
    public void Links_have_the_words_a_screen_reader_says()
    {
        var page = HtmlFactReader.Read("""
            <a href=1>one</a><a href=2 aria-label="two">x</a><a href=3><img src=p alt="three"></a>
            <a href=4 title="four"></a>
            <a href=5></a><a>not a link</a><a href=6><svg><title>six</title></svg></a>
            """);
        Assert.Equal(["one", "two", "three", "four", "", "six"], page.Anchors.Select(anchor => anchor.Name));
    }

    [Fact]
    public void Images_tell_alt_and_size()
    {
        var page = HtmlFactReader.Read("<img src=a alt='x' width=1 height=2><img src=b alt><img src=c loading=lazy>");
        Assert.Equal(
            [("a", "x", ImageTraits.HasDimensions), ("b", "", ImageTraits.None), ("c", null, ImageTraits.Lazy)],
            page.Images.Select(image => (image.Source, image.Alt, image.Traits)));
    }

    [Fact]
    public void Text_that_browsers_do_not_read_as_markup_holds_no_facts()
    {
        var page = HtmlFactReader.Read("""
            <script><h1 id=a></script><style><h1 id=b></style><textarea><h1 id=c></textarea><xmp><h1 id=d></xmp>
            <iframe><h1 id=e></iframe><noembed><h1 id=f></noembed><!-- <h1 id=g> --><template><h1 id=h></template>
            <title><h1 id=i></title><noscript><h1 id=j></h1></noscript><plaintext><h1 id=k>
            """);
        Assert.Equal(["j"], page.Ids.Select(id => id.Name));
    }

    [Theory]
    [InlineData("<svg><title><p id=x></title></svg>")]
    [InlineData("<svg><style><g id='x'/></style></svg>")]
    [InlineData("<svg><script/></svg><p id=x>")]
    [InlineData("<svg><desc><p id=x></desc></svg>")]
    [InlineData("<math><mi>y</mi></math><p id=x>")]
    [InlineData("<svg/><title>a<b></title><p id=x>")]
    public void Drawings_are_read_by_their_own_rules(string html) =>
        Assert.Equal("x", Assert.Single(HtmlFactReader.Read(html).Ids).Name);

    [Theory]
    [InlineData("<a href=1>x<a href=2>y</a>", "InsideItself a")]
    [InlineData("<form><form></form>", "InsideItself form")]
    [InlineData("<p>x<div>y</div></p>", "ClosesParagraph div")]
    [InlineData("<p>x</p></p>", "StrayEnd p")]
    [InlineData("<b>x", "Unclosed b")]
    [InlineData("<div><span></div>", "Unclosed span")]
    public void Nesting_that_browsers_repair_is_noted(string html, string fault) =>
        Assert.Contains(fault, HtmlFactReader.Read(html).Nesting.Select(found => $"{found.Fault} {found.Element}"));

    [Fact]
    public void Deep_nesting_is_read_in_time_and_without_a_deep_stack()
    {
        var page = HtmlFactReader.Read(string.Concat(Enumerable.Repeat("<div><b><svg><g>", 20_000)) + "<p id=x>");
        Assert.Equal("x", Assert.Single(page.Ids).Name);
    }

    [Fact]
    public void A_frame_in_a_frame_in_a_frame_ends()
    {
        var html = string.Concat(Enumerable.Repeat("<iframe/srcdoc=", 20_000));
        Assert.Empty(HtmlFactReader.Read(html).Links);
    }

    [Fact]
    public void Structured_data_and_styles_are_kept_as_stored()
    {
        const string html = "<style>a{}</style><p style='b&#58;c'>"
            + "<script type='application/ld+json'>{\"a\":1}</script><script>x</script>";
        var page = HtmlFactReader.Read(html);
        Assert.Equal(["{\"a\":1}"], page.StructuredData.Select(block => block.Text));
        Assert.Equal(["a{}", "b:c"], page.Styles.Select(style => style.Text));
        Assert.All(
            page.StructuredData, block =>
                Assert.Equal(block.Text, html.Substring(block.Span.Start, block.Span.Length)));
    }

    [Theory]
    [InlineData("0; url=/a/", 0, "/a/")]
    [InlineData(" 5 ; URL = '/a/' ", 5, "/a/")]
    [InlineData("5;/a/", 5, "/a/")]
    [InlineData("1.5, url=/a/", 1, "/a/")]
    [InlineData("30", 30, null)]
    [InlineData("30;", 30, null)]
    [InlineData("99999999999", int.MaxValue, null)]
    public void A_refresh_has_seconds_and_target(string content, int seconds, string? target) => Assert.Equal(
        new RefreshFact(seconds, target),
        HtmlFactReader.Read($"""<meta http-equiv="refresh" content="{content}">""").Refresh);
}
