using System.Globalization;
using System.Text;

namespace Meridian.Site.Parsing;

/// <summary>Makes the part of an address that names a page, a tag or a heading.</summary>
internal static class Slug
{
    /// <summary>
    /// Words in lower case joined by `-`: Latin letters folded to plain ones, other scripts kept, everything that is no
    /// letter, digit or mark left out. Empty for a text that has none of these. Pure, and the same on every machine.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        var (pendingBreak, afterLatin) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsJoiner(rune.Value))
            {
                continue;
            }

            var narrow = rune.IsBmp ? new Rune(LatinFold.Narrow((char)rune.Value)) : rune;
            if (IsMark(narrow))
            {
                // A mark on a Latin letter goes with the letter's own accent; on any other letter it is part of the
                // word.
                if (!afterLatin && slug.Length > 0 && !pendingBreak)
                {
                    slug.Append(narrow.ToString());
                }

                continue;
            }

            if (!Rune.IsLetter(narrow) && !Rune.IsDigit(narrow))
            {
                (pendingBreak, afterLatin) = (slug.Length > 0, false);
                continue;
            }

            if (pendingBreak)
            {
                slug.Append('-');
                pendingBreak = false;
            }

            var plain = narrow.IsBmp ? LatinFold.Of((char)narrow.Value) : null;
            afterLatin = plain is not null || narrow.IsAscii;
            slug.Append(plain ?? Rune.ToLowerInvariant(narrow).ToString());
        }

        return slug.ToString();
    }

    // Apostrophes, the joiners of Indic and Persian script, the Catalan dot, soft hyphens and emoji variants: a word
    // goes on across them.
    private static bool IsJoiner(int c) =>
        c is '\'' or 0x2018 or 0x2019 or 0x02BC or 0x200C or 0x200D or 0x00B7 or 0x00AD or (>= 0xFE00 and <= 0xFE0F);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
