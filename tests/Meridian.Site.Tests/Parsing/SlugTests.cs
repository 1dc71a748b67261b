using Meridian.Site.Parsing;

namespace Meridian.Site.Tests.Parsing;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Neck pain: what helps?", "neck-pain-what-helps")]
    [InlineData("  --Neck__pain--  ", "neck-pain")]
    [InlineData("Dee's & “Café”", "dees-cafe")]
    [InlineData("Ærø, Łódź, Straße, İzmir", "aero-lodz-strasse-izmir")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("针灸 London", "针灸-london")]
    [InlineData("пълен Ё", "пълен-ё")]
    [InlineData("\uFF22ack 100%", "back-100")]
    [InlineData("❤\uFE0F heart", "heart")]
    [InlineData("🧘", "")]
    [InlineData("", "")]
    public void A_slug_holds_words_in_small_letters(string text, string expected) =>
        Assert.Equal(expected, Slug.Of(text));

    [Fact]
    public void A_slug_made_from_any_text_is_its_own_slug()
    {
        foreach (var text in new[] { "Neck pain", "Ærø", "İ", "针灸 London", "पीठदर्द", "a\u200Cb" })
        {
            Assert.Equal(Slug.Of(text), Slug.Of(Slug.Of(text)));
        }
    }

    [Theory]
    [InlineData("neck-pain")]
    [InlineData("Neck_Pain.v2")]
    [InlineData("针灸")]
    [InlineData("console")]
    public void A_usual_slug_has_no_problem(string slug) => Assert.Null(SlugText.Problem(slug));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("a\0b", "it holds a character that cannot be seen")]
    [InlineData("../x", "it holds a slash, and a slug is one part of an address (use `permalink` for a whole one)")]
    [InlineData("a\\b", "it holds a slash, and a slug is one part of an address (use `permalink` for a whole one)")]
    [InlineData("neck pain", "it holds a space (use `-` between words)")]
    [InlineData("why?", "it holds `?`, which an address cannot")]
    [InlineData("..", "it starts or ends with a dot, which some systems drop")]
    [InlineData("neck.", "it starts or ends with a dot, which some systems drop")]
    [InlineData("con", "Windows keeps that name for itself, and the page could not be saved there")]
    [InlineData("NUL.txt", "Windows keeps that name for itself, and the page could not be saved there")]
    public void An_absurd_slug_is_explained(string slug, string problem) =>
        Assert.Equal(problem, SlugText.Problem(slug));

    [Fact]
    public void A_slug_longer_than_a_file_name_is_explained() =>
        Assert.Equal(
            "it is 300 characters long, more than a file's name can be", SlugText.Problem(new string('a', 300)));
}
