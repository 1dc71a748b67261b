using Meridian.Site.Parsing;
using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class HeadingTests
{
    private static string Ids(string markdown) =>
        string.Join(' ', Parse(markdown).Headings.Select(heading => heading.Id));

    [Theory]
    [InlineData("## Neck pain: what helps?", "neck-pain-what-helps")]
    [InlineData("## 针灸", "针灸")]
    [InlineData("## It's *fine* `now`", "its-fine-now")]
    [InlineData("## !!!", "section")]
    [InlineData("##", "section")]
    public void An_id_is_the_text_as_a_slug(string markdown, string id) => Assert.Equal(id, Ids(markdown));

    [Fact]
    public void Equal_headings_are_numbered() => Assert.Equal("a a-2 a-3", Ids("## A\n\n## A\n\n### A"));

    [Fact]
    public void A_number_never_takes_a_heading_s_own_id() => Assert.Equal("a-2 a a-3", Ids("## A 2\n\n## A\n\n## A"));

    [Fact]
    public void A_written_id_wins_and_is_kept_free() => Assert.Equal("a-2 a", Ids("## A\n\n## B {#a}"));

    [Fact]
    public void Headings_say_where_they_are()
    {
        const string Markdown = "text\n\n## One *two*\n\n> ### Three {#x}\n\nFour\n----\n";
        Assert.Equal(
            ["2 one-two One two 3:1-13", "3 x Three 5:3-12", "2 four Four 7:1-8:5"],
            Parse(Markdown).Headings.Select(heading =>
                $"{heading.Level} {heading.Id} {heading.Text} {Place(Markdown, heading.Span)}"));
    }

    [Fact]
    public void The_first_heading_is_for_quoting() =>
        Assert.Equal("Neck", Parse("## Neck\n\n# Top").FirstHeading?.Text);

    [Fact]
    public void A_top_heading_is_kept_with_a_warning()
    {
        Assert.Equal("<h1 id=\"neck\">Neck</h1>\n<p>x</p>\n", BodyPrinter.Print(Parse("# Neck\n\nx")));
        Assert.Equal(
            ["1:1-7 top-heading-in-body: the page's title is its top heading; this is a second one"],
            Findings("# Neck\n\nx"));
    }

    [Fact]
    public void A_place_after_the_intro_is_before_the_first_h2() =>
        Assert.Equal("<p>a</p> | AfterIntro | <h2 id=\"b\">B</h2>", Around("a\n\n## B\n\nc", CallPlace.AfterIntro));

    [Fact]
    public void Without_an_h2_the_intro_is_the_first_paragraph() =>
        Assert.Equal("<p>a</p> | AfterIntro | <p>b</p>", Around("a\n\nb\n\nc", CallPlace.AfterIntro));

    [Fact]
    public void The_middle_is_before_the_h2_nearest_half_the_words() => Assert.Equal(
        "<p>one two three four five</p> | Middle | <h2 id=\"half\">Half</h2>",
        Around("intro\n\n## First\n\none two three four five\n\n## Half\n\na b c d\n\n## Last\n\nx", CallPlace.Middle));

    [Theory]
    [InlineData("a\n\nb\n\nc", "<p>b</p> | Middle | <p>c</p>")]
    [InlineData("a\n\nb\n\nc\n\nd", "<p>b</p> | Middle | <p>c</p>")]
    [InlineData("a\n\n> ## quoted\n\nb", "<p>a</p> | Middle | <blockquote>")]
    public void Without_an_h2_the_middle_is_after_the_middle_paragraph(string markdown, string around) =>
        Assert.Equal(around, Around(markdown, CallPlace.Middle));

    [Fact]
    public void Each_place_occurs_once_and_at_the_top_level()
    {
        var body = Parse(":::note\n## In\n\ntext\n:::\n\nafter");
        Assert.Equal(2, body.Pieces.OfType<PlacePiece>().Count());
        Assert.Equal(2, body.AllPieces().OfType<PlacePiece>().Count());
    }

    /// <summary>The lines of HTML before and after a place.</summary>
    private static string Around(string markdown, CallPlace place)
    {
        var pieces = Parse(markdown).Pieces;
        var at = pieces.IndexOf(new PlacePiece(place));
        var before = BodyPrinter.Print(pieces[..at]).TrimEnd('\n');
        var after = BodyPrinter.Print(pieces[(at + 1)..]);
        return $"{before.Split('\n')[^1]} | {place} | {after.Split('\n')[0]}";
    }
}
