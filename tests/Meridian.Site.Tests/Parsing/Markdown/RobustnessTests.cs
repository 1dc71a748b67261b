using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Parsing;
using Meridian.Sources;
using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class RobustnessTests
{
    private static readonly string[] Scraps =
    [
        "*", "**", "_", "~~", "`", "``", "[", "]", "(", ")", "![", "](", "<", ">", "<a href=", "\"", "'", "</a>",
        "<!--", "-->", "<div>", "</div>", "\n", "\n\n", "\r\n", "\t", "    ", " ", "  ", "> ", "- ", "1. ", "# ", "## ",
        "#Tag", "#", ":::", "::::", ":::note", ":::cta a", ":::nose", ": ", "[^1]", "[^1]:", "[@key]", "[@a; @b, p. 2]",
        "@x",
        "{#id}", "{.c}", "{{", "}}", "{", "}", "|", "|---|", "---", "===", "***", "```", "~~~", "\\", "&amp;", "&#39;",
        "&",
        "a", "word", "é", "针", "🧘", "\u00A0", "\uFEFF", "\0", "[x]: /y", "[x]", "http://x.y/#z", "<http://x>", "--",
        "...", "[ ]",
        "<img srcset='a 1x, b 2x'", "<script>", "<?", "<![CDATA[", "\uD83D", "\u200D", "<!--more-->", "^", ";", "=",
    ];

    private static Arbitrary<string> Markdown =>
        Gen.Elements(Scraps).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_text_gives_a_body_and_every_span_lies_in_it() =>
        Prop.ForAll(Markdown, text => SpansLieInside("---\n", text, "")).Check(
            Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));

    [Fact]
    public void Any_characters_give_a_body() =>
        Prop.ForAll<string>(text => SpansLieInside("\uFEFF", text ?? "", "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Parsing_is_a_function() =>
        Prop.ForAll(Markdown, text => Facts(Parse(text)) == Facts(Parse(text))).QuickCheckThrowOnFailure();

    public static TheoryData<string, string> Pathological { get; } = new()
    {
        { "quotations", Repeat(">", 20_000) + "a" },
        { "spaced quotations", Repeat("> ", 20_000) + "a" },
        { "lists in one line", Repeat("- ", 20_000) + "a" },
        { "lists", string.Concat(Enumerable.Range(0, 2000).Select(depth => new string(' ', depth * 2) + "* a\n")) },
        { "containers", string.Concat(Enumerable.Range(3, 300).Reverse().Select(n => new string(':', n) + "note\n")) },
        { "emphasis", Repeat("*a **a ", 20_000) + "b" + Repeat(" a** a*", 20_000) },
        { "stars", Repeat("*", 20_000) + "a" + Repeat("*", 20_000) },
    };

    [Theory]
    [MemberData(nameof(Pathological))]
    public void Nesting_without_end_is_an_error(string name, string markdown)
    {
        Assert.NotEmpty(name);
        var finding = Assert.Single(Parse(markdown).Diagnostics);
        Assert.Equal(MarkdownParser.TooDeep, finding.Rule);
    }

    [Theory]
    [InlineData("a\n\n{0}", ">", "3:101-102")]
    [InlineData("a\n\nb\n{0}c\n\nd", "*", "3:1-2")]
    public void Nesting_without_end_is_reported_where_it_is(string frame, string mark, string place)
    {
        var markdown = frame.Replace("{0}", Repeat(mark, 2000) + "x" + Repeat(mark, 2000), StringComparison.Ordinal);
        Assert.Equal(place, Place(markdown, Parse(markdown).Diagnostics[0].Location!.Span));
    }

    [Fact]
    public void A_hundred_levels_are_allowed() => Assert.Empty(Parse(Repeat("> ", 90) + "a").Diagnostics);

    [Theory]
    [InlineData("[", "a", "]")]
    [InlineData("a_ ", "", "")]
    [InlineData("_a ", "", "")]
    [InlineData("a]", "", "")]
    [InlineData("[a](b", "", "")]
    [InlineData("[ (](", "", "")]
    [InlineData("[a](<b", "", "")]
    [InlineData("<!--", "", "")]
    [InlineData("<a b=", "", "")]
    [InlineData("&", "", "")]
    [InlineData("{#a ", "", "")]
    [InlineData("#a", "", "")]
    [InlineData("[@a; ", "", "")]
    [InlineData(":::cta a\n", "", "")]
    [InlineData(":::note\n:::cta a\n", "", ":::\n")]
    [InlineData("a|", "\n", "-|")]
    [InlineData("'a \"", "", "")]
    [InlineData("[x]: /y\n", "", "[x]")]
    [InlineData("a\n: b\n", "", "")]
    [InlineData("## a\n", "", "")]
    [InlineData("http://a#b", "", "")]
    public void Long_repetition_ends_in_good_time(string before, string middle, string after) =>
        Assert.NotNull(Parse(Repeat(before, 2000) + middle + Repeat(after, 2000)));

    [Fact]
    public void Code_spans_that_never_close_are_read_once()
    {
        var markdown = string.Concat(Enumerable.Range(1, 1500).Select(length => "e" + new string('`', length)));
        Assert.Equal($"<p>{markdown}</p>\n", ToHtml(markdown));
    }

    [Fact]
    public void More_brackets_than_anyone_writes_are_an_error()
    {
        var markdown = "a\r\n\r\nb\n" + Repeat("[a](b", 20_000);
        var finding = Assert.Single(Parse(markdown).Diagnostics);
        Assert.Equal(MarkdownParser.TooManyBrackets, finding.Rule);
        Assert.Equal("3:1-2", Place(markdown, finding.Location!.Span));
    }

    [Fact]
    public void Many_links_in_many_paragraphs_are_no_error() =>
        Assert.Empty(Parse(Repeat("[a](b) [c](d)\n\n", 6000)).Diagnostics);

    [SkippableFact]
    public void Real_posts_parse_and_every_span_lies_in_them()
    {
        var files = Directory.EnumerateFiles(Corpora.Find("blogs"), "*.md", SearchOption.AllDirectories);
        Assert.All(files, file => Assert.True(SpansLieInside("", System.IO.File.ReadAllText(file), ""), file));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Facts(Body body) =>
        $"{BodyPrinter.Print(body)}|{body.WordCount}|"
        + $"{string.Join(';', body.Hashtags)}|{string.Join(';', body.Headings)}";

    private static bool SpansLieInside(string before, string text, string after)
    {
        var region = new TextSpan(before.Length, text.Length);
        var body = MarkdownParser.Parse(File(before + text + after), region, MarkdownOptions.Default);
        foreach (var html in body.AllPieces().OfType<HtmlPiece>())
        {
            Assert.NotEmpty(Encoding.UTF8.GetString(html.Utf8.Span));
        }

        return Spans(body).All(span =>
            span.Length >= 0 && span.Start >= region.Start && span.End <= region.End);
    }

    private static IEnumerable<TextSpan> Spans(Body body) =>
    [
        .. body.Headings.Select(heading => heading.Span),
        .. body.Hashtags.Select(tag => tag.Span),
        .. body.Diagnostics.Select(finding => finding.Location!.Span),
        .. body.AllPieces().SelectMany(SpansOf),
    ];

    private static TextSpan[] SpansOf(BodyPiece piece) => piece switch
    {
        LinkPiece link => [link.Span],
        HashtagPiece hashtag => [hashtag.Span],
        CitationPiece citation => [citation.Span],
        ImagePiece image => [image.Span, image.Whole],
        ImageTagPiece tag => [tag.Span],
        ContainerPiece container => [container.Span, container.ArgumentSpan],
        _ => [],
    };
}
