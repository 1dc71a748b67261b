using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Hashtags;

/// <summary>Where hashtags are looked for.</summary>
internal enum HashtagMode
{
    /// <summary>In running text, where a hyphen ends a hashtag.</summary>
    Text,

    /// <summary>In a line made only of hashtags, where a hyphen stands between words.</summary>
    Line,
}

/// <summary>
/// Finds hashtags: `#` and a body of letters, marks, digits and connectors with at least one letter, a profile of UAX
/// #31's hashtag identifiers.
/// </summary>
internal static class HashtagFinder
{
    /// <summary>
    /// The spans of all hashtags, with their sign. A sign behind a letter, digit, `&amp;` or `/`, or inside a web
    /// address, starts none. Pure.
    /// </summary>
    public static ImmutableArray<TextSpan> Find(ReadOnlySpan<char> text, HashtagMode mode)
    {
        if (text.IndexOfAny("#﹟＃") < 0)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            if (AddressAt(text, at) is var address and > 0)
            {
                at += address;
            }
            else if (LengthAt(text, at, mode) is var length and > 0)
            {
                found.Add(new TextSpan(at, length));
                at += length;
            }
            else
            {
                at++;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// The length of the hashtag that starts at an offset, with its sign; 0 when none does. Looks at the character
    /// before, but not for a web address around it. Pure.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, HashtagMode mode) =>
        IsSign(text[at]) && StartsHere(text, at) && BodyLength(text[(at + 1)..], mode) is var length and > 0
            ? length + 1
            : 0;

    /// <summary>
    /// True for a text of one or more hashtags with nothing but blanks and commas between them. Pure.
    /// </summary>
    public static bool IsOnlyHashtags(ReadOnlySpan<char> text)
    {
        var tags = Find(text, HashtagMode.Line);
        var end = 0;
        foreach (var tag in tags)
        {
            if (text[end..tag.Start].IndexOfAnyExcept(Between) >= 0)
            {
                return false;
            }

            end = tag.End;
        }

        return tags.Length > 0 && text[end..].IndexOfAnyExcept(Between) < 0;
    }

    /// <summary>True for `#` and its small and full-width forms.</summary>
    public static bool IsSign(char c) => c is '#' or '﹟' or '＃';

    private static bool StartsHere(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 == text.Length || text[at + 1] is '\uFE0F' or '\u20E3')
        {
            return false;
        }

        if (at == 0)
        {
            return true;
        }

        Rune.DecodeLastFromUtf16(text[..at], out var before, out _);
        return before.Value is not ('&' or '/') && !IsBody(before);
    }

    private static int BodyLength(ReadOnlySpan<char> text, HashtagMode mode)
    {
        var (length, hasLetter) = (0, false);
        while (length < text.Length)
        {
            Rune.DecodeFromUtf16(text[length..], out var rune, out var consumed);
            var isHyphen = rune.Value == '-' && mode == HashtagMode.Line && length > 0
                && length + 1 < text.Length && char.IsLetterOrDigit(text[length + 1]);
            if (!IsBody(rune) && !isHyphen)
            {
                break;
            }

            hasLetter |= Rune.IsLetter(rune);
            length += consumed;
        }

        return hasLetter ? length : 0;
    }

    private static bool IsBody(Rune rune) =>
        rune.Value is 0x200C or 0x200D or 0x00B7
        || (rune.Value is not (>= 0xFE00 and <= 0xFE0F) and not 0x20E3 && IsBody(Rune.GetUnicodeCategory(rune)));

    private static bool IsBody(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    // The length of the web address that starts here, or 0.
    private static int AddressAt(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiLetter(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var rest = text[at..];
        var scheme = rest.IndexOfAnyExcept(SchemeCharacters);
        var isAddress = (scheme > 0 && rest[scheme..].StartsWith("://", StringComparison.Ordinal))
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isAddress)
        {
            return 0;
        }

        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not ('<' or '>' or '"'))
        {
            end++;
        }

        return end;
    }

    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\r\n\u00A0,");

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");
}
