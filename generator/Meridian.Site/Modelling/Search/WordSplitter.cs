using System.Globalization;
using System.Text;
using Meridian.Site.Parsing;

namespace Meridian.Site.Modelling.Search;

/// <summary>
/// Goes through the words of a text, folded: lower case, Latin letters without their accents. A Chinese or Japanese
/// character is a word by itself. assets/search.js of the default theme does the same.
/// </summary>
internal ref struct WordSplitter(ReadOnlySpan<char> text, Apostrophe apostrophe, Span<char> room)
{
    /// <summary>What the longest word may take; the rest of a longer one is left out.</summary>
    public const int Room = 64;

    // Folding makes at most three letters of one.
    private const int Longest = Room - 4;

    private readonly Span<char> _room = room;
    private ReadOnlySpan<char> _rest = text;
    private int _length;

    /// <summary>The folded word, until the next one is asked for.</summary>
    public readonly ReadOnlySpan<char> Current => _room[.._length];

    public bool MoveNext()
    {
        _length = 0;
        while (_rest.Length > 0)
        {
            var c = _rest[0];
            if (c < 0x80)
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    _rest = _rest[1..];
                    Add(char.ToLowerInvariant(c));
                }
                else
                {
                    _rest = _rest[1..];
                    if (_length > 0 && (c != '\'' || apostrophe == Apostrophe.BetweenWords))
                    {
                        return true;
                    }
                }
            }
            else if (IsUnspaced(c))
            {
                if (_length == 0)
                {
                    Add(c);
                    _rest = _rest[1..];
                }

                return true;
            }
            else if (Step() == Boundary.Found && _length > 0)
            {
                return true;
            }
        }

        return _length > 0;
    }

    /// <summary>Takes one character beyond ASCII.</summary>
    private Boundary Step()
    {
        _ = Rune.DecodeFromUtf16(_rest, out var rune, out var units);
        _rest = _rest[units..];
        if (rune.Value is 0x00AD or 0x200C or 0x200D
            || (apostrophe == Apostrophe.InsideWords && IsApostrophe(rune.Value)))
        {
            return Boundary.None;
        }

        if (rune.IsBmp && LatinFold.Narrow((char)rune.Value) is var narrow && narrow < 0x80)
        {
            return char.IsAsciiLetterOrDigit(narrow) ? Add(char.ToLowerInvariant(narrow)) : Boundary.Found;
        }

        if (rune.IsBmp && LatinFold.Of((char)rune.Value) is { } plain)
        {
            foreach (var letter in plain)
            {
                Add(letter);
            }

            return Boundary.None;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                AddMark(rune),
            _ => Rune.IsLetter(rune) || Rune.IsDigit(rune) ? Add(Rune.ToLowerInvariant(rune)) : Boundary.Found,
        };
    }

    // An accent on a Latin letter goes with it; on any other letter it is part of the word.
    private Boundary AddMark(Rune mark) => _length == 0 ? Boundary.Found
        : char.IsAsciiLetterOrDigit(_room[_length - 1]) ? Boundary.None
        : Add(mark);

    private Boundary Add(Rune rune)
    {
        // Greek writes one letter in two ways.
        var letter = rune.Value == 'ς' ? new Rune('σ') : rune;
        if (_length < Longest)
        {
            _length += letter.EncodeToUtf16(_room[_length..]);
        }

        return Boundary.None;
    }

    private Boundary Add(char letter)
    {
        if (_length < Longest)
        {
            _room[_length++] = letter;
        }

        return Boundary.None;
    }

    private static bool IsApostrophe(int c) => c is 0x2018 or 0x2019 or 0x02BC or 0xFF07;

    private static bool IsUnspaced(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    private enum Boundary
    {
        None,
        Found,
    }
}
