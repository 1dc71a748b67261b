using Meridian.Site.Modelling.Search;

namespace Meridian.Site.Tests.Modelling.Search;

public class EnglishStemmerTests
{
    [Theory]
    [InlineData("needles needle needling needled", "needl")]
    [InlineData("acupuncture acupunctures", "acupunctur")]
    [InlineData("treat treats treated treating treatment treatments", "treat")]
    [InlineData("move moves moved moving movement movements", "move")]
    [InlineData("hopping hopped hops hop", "hop")]
    [InlineData("hoping hoped hopes hope", "hope")]
    [InlineData("happy happiness", "happi")]
    [InlineData("relational relation relate", "relat")]
    [InlineData("tensions tension", "tension")]
    [InlineData("ties tie tied tying", "tie")]
    [InlineData("cries cry cried", "cri")]
    [InlineData("massages massage massaging", "massag")]
    [InlineData("hopeful hopefully hopefulness", "hope")]
    [InlineData("caresses caress", "caress")]
    [InlineData("agreed agree", "agre")]
    [InlineData("conditional conditions", "condit")]
    [InlineData("generate generous generously", "generat generous")]
    [InlineData("news", "news")]
    [InlineData("gas", "gas")]
    [InlineData("bodies body", "bodi")]
    [InlineData("enjoying enjoyed enjoy", "enjoy")]
    public void Forms_of_a_word_have_one_stem(string words, string stems)
    {
        var found = words.Split(' ').Select(EnglishStemmer.Stem).Distinct();
        Assert.Equal(stems, string.Join(' ', found));
    }

    [Theory]
    [InlineData("is")]
    [InlineData("b12")]
    [InlineData("боль")]
    [InlineData("")]
    public void What_is_no_long_English_word_stays_as_it_is(string word) =>
        Assert.Equal(word, EnglishStemmer.Stem(word));
}
