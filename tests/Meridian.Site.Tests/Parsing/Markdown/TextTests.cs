using Meridian.Site.Parsing;
using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class TextTests
{
    [Theory]
    [InlineData("one two three", 3)]
    [InlineData("un*believ*able well-being don't", 3)]
    [InlineData("one\ntwo  \nthree", 3)]
    [InlineData("one -- two--three four", 4)]
    [InlineData("## One\n\n- two\n- three `four five`", 5)]
    [InlineData("针灸 ok", 3)]
    [InlineData("a ![not counted](x.jpg) b", 2)]
    [InlineData("<p>one <b>two</b></p>", 2)]
    [InlineData(":::note\none\n:::\n\n| two |\n|---|\n| three |", 3)]
    [InlineData("text\n\n#Not #Counted", 1)]
    public void Words_are_what_a_reader_reads(string markdown, int words) =>
        Assert.Equal(words, Parse(markdown).WordCount);

    [Theory]
    [InlineData("First *one*.\n\nSecond.", "First one.")]
    [InlineData("## Head\n\n![x](a.jpg)\n\nText \"here\".", "Text “here”.")]
    [InlineData("Before.\n\n- list\n\nMore text.\n\n<!--more-->\n\nAfter.", "Before. list More text.")]
    [InlineData("Before <!-- more --> after", "Before")]
    [InlineData("A\n\nB <!--more the text--> c", "A B")]
    [InlineData(":::key-points\n- Point\n:::\n\nText.", "Text.")]
    [InlineData(":::key-points\nPoint\n:::\n", "Point")]
    [InlineData("> Quote\n\nText.", "Text.")]
    public void The_excerpt_is_the_text_before_more_or_the_first_paragraph(string markdown, string excerpt) =>
        Assert.Equal(excerpt, Parse(markdown).Excerpt?.Text);

    [Fact]
    public void A_body_without_text_has_no_excerpt() => Assert.Null(Parse("![x](a.jpg)\n\n***").Excerpt);

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("one two three", 8, "one two…")]
    [InlineData("one two, three", 9, "one two…")]
    [InlineData("incomprehensibly long", 5, "incomprehensibly…")]
    [InlineData("incomprehensibly", 5, "incomprehensibly")]
    public void An_excerpt_is_cut_between_words(string text, int length, string cut) =>
        Assert.Equal(cut, Excerpt.Cut(text, length));

    [Fact]
    public void An_image_alone_in_its_paragraph_may_become_a_block()
    {
        var images = Parse("![a](a.jpg)\n\ntext ![b](b.jpg)\n\n[![c](c.jpg)](/x/)\n\n- ![d](d.jpg)")
            .AllPieces().OfType<ImagePiece>().Select(image => $"{image.Alt} {image.Placement}");
        Assert.Equal(["a Alone", "b Inline", "c Inline", "d Inline"], images);
    }

    [Fact]
    public void Html_beside_html_is_one_piece_and_all_share_one_array()
    {
        var pieces = Parse("a *b* `c`\n\n[d](e) f").Pieces;
        Assert.Equal(
            ["HtmlPiece", "PlacePiece", "PlacePiece", "HtmlPiece", "LinkPiece", "HtmlPiece"],
            pieces.Select(piece => piece.GetType().Name));
    }
}
