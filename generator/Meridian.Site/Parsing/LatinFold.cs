using System.Collections.Frozen;
using Meridian.Site.Loading;

namespace Meridian.Site.Parsing;

/// <summary>
/// Folds Latin letters to plain lower-case ones by a fixed table: the platform's own normalisation gives other results
/// where the program runs without a culture database.
/// </summary>
internal static class LatinFold
{
    private static readonly FrozenDictionary<char, string> Table = WordList.Read("latin-fold.txt")
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[1].Select(letter => KeyValuePair.Create(letter, parts[0])))
        .ToFrozenDictionary();

    /// <summary>The plain letters for a Latin letter that is not plain, or null. Pure.</summary>
    public static string? Of(char letter) => letter < 0x80 ? null : Table.GetValueOrDefault(letter);

    /// <summary>The usual form of a full-width letter, digit or sign, or the character itself. Pure.</summary>
    public static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
