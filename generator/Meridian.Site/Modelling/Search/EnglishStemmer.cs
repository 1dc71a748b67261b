using System.Buffers;
using System.Collections.Frozen;

namespace Meridian.Site.Modelling.Search;

/// <summary>
/// Takes the endings off English words, so that `needles` and `needling` are one term. It follows the steps of the
/// English (Porter2) stemmer that the Snowball project describes, and also takes `treatment` for `treat`, as readers of
/// a clinic's site do. `english-endings.txt` says the same to scripts.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["early"] = "earli",
        ["only"] = "onli",
        ["news"] = "news",
        ["atlas"] = "atlas",
        ["bias"] = "bias",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KeptFromHere = FrozenSet.Create(
        StringComparer.Ordinal, "inning", "outing", "herring", "earring", "proceed", "exceed", "succeed");

    // Longest first, so that the first that fits is the right one.
    private static readonly (string Ending, string Instead)[] Second =
    [
        ("ational", "ate"), ("ization", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
        ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Instead)[] Third =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        "ion", "al", "er", "ic",
    ];

    /// <summary>The stem of a folded word; a word that is not plain letters, or too short, stays. Pure.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        var marked = WithConsonantY(word);
        var first = FirstRegion(marked);
        var second = After(marked, first);
        var single = Singular(marked);
        if (KeptFromHere.Contains(single))
        {
            return single;
        }

        var tenseless = WithFinalI(WithoutTense(single, first));
        var shorter = Replace(Replace(tenseless, Second, first, second), Third, first, second);
        return WithoutLastLetter(WithoutNounEnding(shorter, first, second), first, second).Replace('Y', 'y');
    }

    /// <summary>A `y` that begins a word or follows a vowel is a consonant, and is written `Y` meanwhile.</summary>
    private static string WithConsonantY(string word) => !word.Contains('y', StringComparison.Ordinal)
        ? word
        : string.Create(word.Length, word, static (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = from[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])) ? 'Y' : from[i];
            }
        });

    private static int FirstRegion(string word)
    {
        foreach (var start in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return start.Length;
            }
        }

        return After(word, 0);
    }

    /// <summary>Where the part after the first consonant that follows a vowel begins.</summary>
    private static int After(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static string Singular(string word)
    {
        if (Ends(word, "sses"))
        {
            return word[..^2];
        }

        if (Ends(word, "ied") || Ends(word, "ies"))
        {
            return word[..^(word.Length > 4 ? 2 : 1)];
        }

        return word[^1] == 's' && word[^2] is not ('u' or 's') && HasVowel(word.AsSpan(0, word.Length - 2))
            ? word[..^1]
            : word;
    }

    private static string WithoutTense(string word, int first)
    {
        foreach (var ending in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (Ends(word, ending))
            {
                return word.Length - ending.Length >= first ? word[..^(ending.Length - 2)] : word;
            }
        }

        foreach (var ending in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (Ends(word, ending))
            {
                return HasVowel(word.AsSpan(0, word.Length - ending.Length))
                    ? Mended(word[..^ending.Length], first)
                    : word;
            }
        }

        return word;
    }

    /// <summary>Gives back what the ending took along: `hop` of `hopping`, `hope` of `hoping`.</summary>
    private static string Mended(string word, int first)
    {
        if (Ends(word, "at") || Ends(word, "bl") || Ends(word, "iz"))
        {
            return word + "e";
        }

        if (word.Length > 1 && word[^1] == word[^2] && "bdfgmnprt".Contains(word[^1], StringComparison.Ordinal))
        {
            return word[..^1];
        }

        return first >= word.Length && EndsShort(word) ? word + "e" : word;
    }

    private static string WithFinalI(string word) =>
        word.Length > 2 && word[^1] is 'y' or 'Y' && !IsVowel(word[^2]) ? word[..^1] + "i" : word;

    private static string Replace(
        string word, ReadOnlySpan<(string Ending, string Instead)> endings, int first, int second)
    {
        foreach (var (ending, instead) in endings)
        {
            if (!Ends(word, ending))
            {
                continue;
            }

            var stays = word.Length - ending.Length;
            var goes = stays >= first && ending switch
            {
                "ogi" => stays > 0 && word[stays - 1] == 'l',
                "li" => stays > 0 && "cdeghkmnrt".Contains(word[stays - 1], StringComparison.Ordinal),
                "ative" => stays >= second,
                _ => true,
            };
            return goes ? word[..stays] + instead : word;
        }

        return word;
    }

    private static string WithoutNounEnding(string word, int first, int second)
    {
        if (Array.Find(Fourth, ending => Ends(word, ending)) is not { } ending)
        {
            return word;
        }

        var stays = word.Length - ending.Length;
        if (stays >= second && (ending != "ion" || (stays > 0 && word[stays - 1] is 's' or 't')))
        {
            return word[..stays];
        }

        return Ends(word, "ment") && word.Length - 4 >= Math.Max(first, 4) ? word[..^4] : word;
    }

    private static string WithoutLastLetter(string word, int first, int second)
    {
        var stays = word.Length - 1;
        return word[^1] switch
        {
            'e' when stays >= second || (stays >= first && !EndsShort(word[..stays])) => word[..stays],
            'l' when stays >= second && stays > 0 && word[stays - 1] == 'l' => word[..stays],
            _ => word,
        };
    }

    private static bool EndsShort(string word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'),
    };

    private static bool HasVowel(ReadOnlySpan<char> part) => part.IndexOfAny(Vowels) >= 0;

    private static bool IsVowel(char letter) => Vowels.Contains(letter);

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
