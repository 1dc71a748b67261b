using System.Globalization;
using System.Text;

namespace Meridian.Site.Parsing.Hashtags;

/// <summary>Splits the body of a hashtag into its words.</summary>
internal static class HashtagWords
{
    private const int CodeLetters = 3;
    private const int CodeDigits = 3;

    /// <summary>
    /// The words of a body without its sign, as typed but for the spelling of known words: cut at separators, before a
    /// capital that starts a word, between letters and digits, and where a script with capitals meets one without.
    /// Pure.
    /// </summary>
    public static List<string> Of(string body)
    {
        List<string> words = [];
        foreach (var chunk in body.Split(['_', '-', '‿', '⁀', '＿'], StringSplitOptions.RemoveEmptyEntries))
        {
            var units = UnitsOf(chunk);
            for (var at = 0; at < units.Count;)
            {
                var (word, length) = KnownWord(chunk, units, at) ?? Word(chunk, units, at);
                words.Add(word);
                at += length;
            }
        }

        return words;
    }

    private static (string Word, int Length)? KnownWord(string chunk, List<Unit> units, int at)
    {
        foreach (var (typed, shown) in Lexicon.At(chunk.AsSpan(units[at].Start)))
        {
            var end = units.FindIndex(at, unit => unit.Start == units[at].Start + typed.Length);
            if (end < 0)
            {
                end = units[at].Start + typed.Length == chunk.Length ? units.Count : -1;
            }

            if (end > at
                && (IsBreak(units, end) || KnownWord(chunk, units, end) is not null || CodeLength(units, end) > 0))
            {
                return (shown, end - at);
            }
        }

        return null;
    }

    // A known word may end before anything but a letter that would go on with it.
    private static bool IsBreak(List<Unit> units, int at) => at == units.Count || units[at].Kind switch
    {
        Kind.Lower => false,
        Kind.Upper => at + 1 < units.Count && units[at + 1].Kind == Kind.Lower,
        _ => true,
    };

    private static (string Word, int Length) Word(string chunk, List<Unit> units, int at)
    {
        var length = units[at].Kind switch
        {
            Kind.Upper => CodeLength(units, at) is var code and > 0 ? code : CapitalWordLength(chunk, units, at),
            Kind.Digit => OrdinalLength(chunk, units, at) is var ordinal and > 0 ? ordinal : Run(units, at, Kind.Digit),
            var kind => Run(units, at, kind),
        };
        var end = at + length < units.Count ? units[at + length].Start : chunk.Length;
        return (chunk[units[at].Start..end], length);
    }

    private static int CapitalWordLength(string chunk, List<Unit> units, int at)
    {
        var capitals = Run(units, at, Kind.Upper);
        var next = at + capitals;
        if (next == units.Count || units[next].Kind != Kind.Lower)
        {
            return capitals;
        }

        if (capitals == 1)
        {
            return 1 + Run(units, next, Kind.Lower);
        }

        var isPlural = chunk[units[next].Start] == 's'
            && (next + 1 == units.Count || units[next + 1].Kind != Kind.Lower);
        return isPlural ? capitals + 1 : capitals - 1;
    }

    // One to three capitals and up to three digits: the names of acupuncture points and vitamins.
    private static int CodeLength(List<Unit> units, int at)
    {
        var letters = Run(units, at, Kind.Upper);
        var digits = letters is > 0 and <= CodeLetters ? Run(units, at + letters, Kind.Digit) : 0;
        return digits is > 0 and <= CodeDigits ? letters + digits : 0;
    }

    private static int OrdinalLength(string chunk, List<Unit> units, int at)
    {
        var digits = Run(units, at, Kind.Digit);
        var letters = Run(units, at + digits, Kind.Lower);
        var isOrdinal = letters == 2 && chunk.AsSpan(units[at + digits].Start, 2) is "st" or "nd" or "rd" or "th";
        return isOrdinal ? digits + 2 : 0;
    }

    private static int Run(List<Unit> units, int at, Kind kind)
    {
        var end = at;
        while (end < units.Count && units[end].Kind == kind)
        {
            end++;
        }

        return end - at;
    }

    // Marks and joiners stay with the letter before them.
    private static List<Unit> UnitsOf(string chunk)
    {
        List<Unit> units = [];
        var start = 0;
        foreach (var rune in chunk.EnumerateRunes())
        {
            if (KindOf(rune) is { } kind)
            {
                units.Add(new Unit(units.Count == 0 ? 0 : start, kind));
            }

            start += rune.Utf16SequenceLength;
        }

        return units;
    }

    private static Kind? KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Kind.Upper,
        UnicodeCategory.LowercaseLetter => Kind.Lower,
        UnicodeCategory.DecimalDigitNumber => Kind.Digit,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => Kind.Uncased,
        _ => null,
    };

    private enum Kind
    {
        Upper,
        Lower,
        Digit,
        Uncased,
    }

    private readonly record struct Unit(int Start, Kind Kind);
}
