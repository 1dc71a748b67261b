using System.Globalization;
using System.Text;

namespace Meridian.Site.Parsing.Extensions.Hashtags;

/// <summary>Where a hashtag begins and ends in text.</summary>
internal static class HashtagText
{
    /// <summary>The number sign, its small form and its fullwidth form.</summary>
    public const string Signs = "#﹟＃";

    /// <summary>True when a sign after <paramref name="previous"/> may begin a hashtag.</summary>
    public static bool MayFollow(char previous) =>
        !IsBodyCharacter(previous) && previous is not ('&' or '/') && !char.IsSurrogate(previous);

    /// <summary>
    /// The length of the hashtag that <paramref name="text"/> starts with, its sign counted; 0 when it starts with none.
    /// Marks of emphasis at its end (`_`) do not belong to it.
    /// </summary>
    public static int LengthAtStart(ReadOnlySpan<char> text, HyphenUse hyphens)
    {
        if (text.IsEmpty || !Signs.Contains(text[0], StringComparison.Ordinal))
        {
            return 0;
        }

        var (at, end, hasLetter) = (1, 1, false);
        while (at < text.Length && Rune.DecodeFromUtf16(text[at..], out var rune, out var used) == default)
        {
            var joins = hyphens == HyphenUse.BetweenWords && rune.Value == '-' && end == at && at > 1;
            if (!joins && !IsBodyRune(rune))
            {
                break;
            }

            at += used;
            hasLetter |= Rune.IsLetter(rune);
            if (!joins && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ConnectorPunctuation)
            {
                end = at;
            }
        }

        return hasLetter ? end : 0;
    }

    private static bool IsBodyCharacter(char c) => Rune.TryCreate(c, out var rune) && IsBodyRune(rune);

    private static bool IsBodyRune(Rune rune) =>
        rune.Value is 0x200C or 0x200D or 0xB7
        || (rune.Value is not (0xFE0F or 0x20E3)
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation);
}

/// <summary>Whether a hyphen may join the words of a hashtag.</summary>
internal enum HyphenUse
{
    Ends,
    BetweenWords,
}
