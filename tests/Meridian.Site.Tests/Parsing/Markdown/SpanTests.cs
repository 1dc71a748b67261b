using Meridian.Site.Parsing;
using Meridian.Sources;
using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class SpanTests
{
    [Theory]
    [InlineData("[a](/x/)", "1:5-8 Href /x/")]
    [InlineData("[a]( /x/ \"t\" )", "1:6-9 Href /x/")]
    [InlineData("[a](</x y/>)", "1:6-11 Href /x y/")]
    [InlineData("[a]()", "1:1-6 Href [a]()")]
    [InlineData("<https://x.org/>", "1:2-16 Href https://x.org/")]
    [InlineData("![a](b.jpg \"t\")", "1:6-11 Image b.jpg")]
    [InlineData("*x **[a](/x/)***", "1:10-13 Href /x/")]
    [InlineData("see [a][r]\n\n[r]: /x/ 't'", "3:6-9 Href /x/")]
    [InlineData("see ![a]\n\n[a]: </x/>", "3:7-10 Image /x/")]
    [InlineData("> see\n> [a](/x/)", "2:7-10 Href /x/")]
    [InlineData("> see [a][r]\n>\n> [r]: /x/", "3:8-11 Href /x/")]
    [InlineData("- a\n  - b [a](/x/)", "2:11-14 Href /x/")]
    [InlineData("1. a\n\n   b\n   [a](/x/)", "4:8-11 Href /x/")]
    [InlineData("| a | b |\n|---|---|\n| c | [a](/x/) |", "3:11-14 Href /x/")]
    [InlineData("x[^1]\n\n[^1]: see\n    [a](/x/)", "4:9-12 Href /x/")]
    [InlineData("T\n:   see [a](/x/)", "2:13-16 Href /x/")]
    [InlineData("a [b\nc](/x/)", "2:4-7 Href /x/")]
    [InlineData("a\r\n[b](/x/)", "2:5-8 Href /x/")]
    [InlineData("a\u00A0\u00A0[b](/x/)", "1:8-11 Href /x/")]
    [InlineData("## \tsee [b](/x/)", "1:13-16 Href /x/")]
    [InlineData("##\t[b](/x/)", "1:8-11 Href /x/")]
    [InlineData("- #\t[b](/x/)", "1:9-12 Href /x/")]
    [InlineData("-\t[b](/x/)", "1:7-10 Href /x/")]
    [InlineData("x <a href=\"/x/\">b</a>", "1:12-15 Href /x/")]
    [InlineData("x <a\nhref='/x/'>b</a>", "2:7-10 Href /x/")]
    [InlineData("> x <a\n>   class=\"c\"\n>   href='/x/'>b</a>", "3:11-14 Href /x/")]
    [InlineData("<div>\n<img src=/x.png alt=\"\">\n</div>", "2:10-16 Src /x.png")]
    [InlineData("- <div>\n  <img src=\"/x.png\">\n  </div>", "2:13-19 Src /x.png")]
    [InlineData("<video poster=\" p.jpg \">", "1:17-22 Poster p.jpg")]
    [InlineData("<blockquote cite=\"/x?a=1&amp;b\">", "1:19-31 Cite /x?a=1&amp;b")]
    public void A_link_is_where_it_is_written(string markdown, string slot) =>
        Assert.Equal([slot], Slots(markdown));

    [Fact]
    public void Links_in_containers_and_each_candidate_of_a_srcset() => Assert.Equal(
        [
            "1:1-8 Container :::note", "2:5-8 Href /x/", "4:14-19 SrcSet a.jpg", "4:24-29 SrcSet b.jpg",
        ],
        Slots(":::note\n[a](/x/)\n:::\n<img srcset='a.jpg 1x, b.jpg 2x'>"));

    [Fact]
    public void Spans_are_those_of_the_file_and_not_of_the_body()
    {
        const string Text = "---\ntitle: x\n---\n[a](/x/) #Tag\n\n## Head\n\n:::nose\n";
        var region = TextSpan.FromBounds(Text.IndexOf('[', StringComparison.Ordinal), Text.Length);
        var body = MarkdownParser.Parse(File(Text), region, MarkdownOptions.Default);
        Assert.Equal("4:5-8", Place(Text, body.AllPieces().OfType<LinkPiece>().Single().Span));
        Assert.Equal("4:10-14", Place(Text, body.Hashtags.Single().Span));
        Assert.Equal("6:1-8", Place(Text, body.Headings.Single().Span));
        Assert.Equal(["8:1-8", "8:4-8"], body.Diagnostics.Select(finding => Place(Text, finding.Location!.Span)));
    }

    [Fact]
    public void An_image_has_the_span_of_its_target_and_of_the_whole()
    {
        const string Markdown = "x ![alt](a.jpg)";
        var image = Parse(Markdown).AllPieces().OfType<ImagePiece>().Single();
        Assert.Equal(("1:10-15", "1:3-16"), (Place(Markdown, image.Span), Place(Markdown, image.Whole)));
    }

    [Theory]
    [InlineData("\uFEFF## Head", "<h2 id=\"head\">Head</h2>\n")]
    [InlineData("##\u00A0Head", "<h2 id=\"head\">Head</h2>\n")]
    [InlineData("-\u00A0one\n-\u00A0two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")]
    [InlineData("a\n\u00A0\nb", "<p>a</p>\n<p>b</p>\n")]
    [InlineData("10\u00A0mg\u00A0twice", "<p>10\u00A0mg\u00A0twice</p>\n")]
    [InlineData("\u00A0\u00A0\u00A0\u00A0moved", "<p>\u00A0\u00A0\u00A0\u00A0moved</p>\n")]
    [InlineData("a\r\nb\r\n\r\n> c\r\n", "<p>a\nb</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n")]
    public void Invisible_characters_do_not_hide_blocks(string markdown, string html) =>
        Assert.Equal(html, ToHtml(markdown));
}
