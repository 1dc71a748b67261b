using System.Globalization;
using System.Text.Json;
using Meridian.Site.Modelling.Search;

namespace Meridian.Site.Tests.Modelling.Search;

/// <summary>The script of the search page must see the words that the index was made with.</summary>
public class SearchScriptTests
{
    private static readonly string[] Endings =
    [
        "", "s", "es", "ed", "ing", "ly", "er", "ness", "ful", "fully", "ment", "ation", "ational", "ization", "izer",
        "iveness", "ousness", "ousli", "ability", "ical", "icate", "ative", "alism", "ally", "ence", "ency", "ies",
        "ied",
        "eed", "eedly", "ingly", "edly", "ion", "ism", "al", "ology", "logi", "able", "ible", "e", "y", "ll", "y's",
    ];

    private static readonly string[] Stems =
    [
        "a", "gener", "commun", "arsen", "hop", "hopp", "tr", "treat", "cry", "say", "yell", "rap", "fil", "fail",
        "siz",
        "controll", "conflat", "troubl", "relat", "oper", "nation", "sens", "happ", "pain", "need", "succ", "proc",
        "inn",
        "out", "earr", "ugl", "sk", "eye", "yoyo", "bee", "sho", "fluffi", "acupunctur", "box", "snow", "tax", "be",
        "ow",
    ];

    [SkippableFact]
    public void A_word_has_the_same_stem_in_the_script()
    {
        string[] words =
        [
            .. Stems.SelectMany(stem => Endings.Select(ending => stem + ending)).Concat(WordsOfTheSample()).Distinct(),
        ];
        var answer = SearchScript.Run("answer(asked.input.map(stem));", words).Deserialize<string[]>() ?? [];
        Assert.Empty(words.Zip(answer)
            .Where(pair => EnglishStemmer.Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {EnglishStemmer.Stem(pair.First)}, {pair.Second}"));
    }

    /// <summary>Every letter below U+2000, and some beyond, each between two others.</summary>
    [SkippableFact]
    public void A_letter_folds_to_the_same_in_the_script()
    {
        string[] texts =
        [
            .. Enumerable.Range(0x20, 0x1FE0).Concat(Enumerable.Range(0xFB00, 7)).Concat(Enumerable.Range(0xFF00, 0x5F))
                .Concat([0x2013, 0x2018, 0x2019, 0x201C, 0x2026, 0x3042, 0x30AB, 0x91DD, 0xAC00])
                .Select(code => (char)code)
                .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.OtherNotAssigned)
                .Select(letter => $"a{letter}b {letter}c"),
        ];
        foreach (var language in new[] { SearchLanguage.Of("en"), SearchLanguage.Of("fr") })
        {
            var answer = SearchScript.Run(
                $"answer(asked.input.map((text) => words(text, `{language.Silent}`)));", texts)
                .Deserialize<string[][]>() ?? [];
            Assert.Equal("", string.Join("; ", texts.Zip(answer)
                .Select(pair => (pair.First, Ours: SearchWords.Of(pair.First, language.Apostrophe), Theirs: pair.Second))
                .Where(one => !one.Ours.SequenceEqual(one.Theirs))
                .Select(one =>
                    $"{(int)one.First[1]:X4}: {string.Join('|', one.Ours)}, {string.Join('|', one.Theirs)}")));
        }
    }

    [SkippableFact]
    public void The_sample_has_the_same_words_in_the_script()
    {
        var texts = SampleTexts().ToArray();
        var answer = SearchScript.Run(
            $"answer(asked.input.map((text) => words(text, `{SearchLanguage.Of("en").Silent}`)));", texts)
            .Deserialize<string[][]>() ?? [];
        Assert.All(
            texts.Zip(answer), pair => Assert.Equal(SearchWords.Of(pair.First, Apostrophe.InsideWords), pair.Second));
    }

    [SkippableTheory]
    [InlineData("neck", "nekc", 1)]
    [InlineData("needle", "nedle", 1)]
    [InlineData("needle", "needdle", 1)]
    [InlineData("needle", "neadle", 1)]
    [InlineData("shoulder", "sholdre", 2)]
    [InlineData("", "abc", 3)]
    public void Slips_are_counted_by_letter(string one, string other, int slips) => Assert.Equal(
        slips, SearchScript.Run("answer(distance(...asked.input, 3));", new[] { one, other }).GetValue<int>());

    [SkippableTheory]
    [InlineData("nec", "")]
    [InlineData("nekc", "neck")]
    [InlineData("neccs", "neck")]
    [InlineData("nexxk", "")]
    [InlineData("shuolderr", "shoulder")]
    [InlineData("sleepign", "sleep")]
    public void A_word_may_be_mistyped_by_one_letter_from_four_on_and_by_two_from_eight_on(string word, string terms)
    {
        var near = SearchScript.Run(
            "answer(near(asked.input, stem(asked.input), [['neck', 3], ['shoulder', 2], ['sleep', 2], ['net', 9]]));",
            word);
        Assert.Equal(terms, string.Join(' ', near.AsArray().Select(term => term?[0]?.GetValue<string>())));
    }

    private static IEnumerable<string> WordsOfTheSample() =>
        SampleTexts().SelectMany(text => SearchWords.Of(text, Apostrophe.InsideWords));

    private static IEnumerable<string> SampleTexts() => Directory
        .EnumerateFiles(Path.Combine(Corpora.Repository ?? "", "content"), "*.md", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText);
}
