using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Loading;

namespace Meridian.Site.Modelling.Search;

/// <summary>How the words of a site's language become the terms that are looked up.</summary>
internal sealed class SearchLanguage
{
    private readonly Func<string, string> _stem;

    private SearchLanguage(string code, FrozenSet<string> stopWords, Func<string, string> stem)
    {
        (Code, StopWords, _stem) = (code, stopWords, stem);
    }

    /// <summary>`en`, or nothing for a language whose words are only folded.</summary>
    public string Code { get; }

    /// <summary>Folded words that are never indexed.</summary>
    public FrozenSet<string> StopWords { get; }

    /// <summary>How a script takes the endings off words, in steps.</summary>
    public ImmutableArray<ImmutableArray<EndingRule>> Endings => Code == "en" ? EnglishEndings.Steps : [];

    /// <summary>The signs that do not part a word.</summary>
    public string Silent => Apostrophe == Apostrophe.InsideWords ? "'‘’ʼ" : "";

    /// <summary>What an apostrophe is: part of an English word, a break in `l’acupuncture`.</summary>
    public Apostrophe Apostrophe => Code == "en" ? Apostrophe.InsideWords : Apostrophe.BetweenWords;

    private static SearchLanguage English { get; } = new(
        "en",
        WordList.Read("english-stop-words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal),
        EnglishStemmer.Stem);

    private static SearchLanguage Other { get; } = new("", [], word => word);

    /// <summary>The rules for a BCP 47 language tag.</summary>
    public static SearchLanguage Of(string tag) =>
        tag.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase) ? English : Other;

    /// <summary>The term of a folded word; null for a stop word. Pure.</summary>
    public string? TermOf(string word) => StopWords.Contains(word) ? null : _stem(word);
}

/// <summary>What an apostrophe does to the letters around it.</summary>
internal enum Apostrophe
{
    InsideWords,
    BetweenWords,
}
