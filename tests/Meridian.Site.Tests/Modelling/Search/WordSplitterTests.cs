using Meridian.Site.Modelling.Search;

namespace Meridian.Site.Tests.Modelling.Search;

public class WordSplitterTests
{
    [Theory]
    [InlineData("Neck & back: pain-free!", "neck back pain free")]
    [InlineData("Café crème, naïve Œuvre, STRASSE straße", "cafe creme naive oeuvre strasse strasse")]
    [InlineData("the clinic's patients' don’t", "the clinics patients dont")]
    [InlineData("cafe\u0301 so\u00ADft", "cafe soft")]
    [InlineData("Vitamin B12, 5-HTP", "vitamin b12 5 htp")]
    [InlineData("ＴＣＭ", "tcm")]
    [InlineData("針灸 and Боль ΟΔΟΣ", "針 灸 and боль οδοσ")]
    [InlineData(" … ", "")]
    [InlineData("", "")]
    public void A_text_becomes_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text, Apostrophe.InsideWords)));

    [Fact]
    public void An_apostrophe_parts_words_where_it_stands_for_a_letter() =>
        Assert.Equal(["l", "acupuncture", "d", "aujourd", "hui"], SearchWords.Of("L’acupuncture d'aujourd’hui", Apostrophe.BetweenWords));

    [Fact]
    public void A_word_that_never_ends_is_cut()
    {
        var word = Assert.Single(SearchWords.Of(new string('é', 500), Apostrophe.InsideWords));
        Assert.Equal(new string('e', 60), word);
    }
}
