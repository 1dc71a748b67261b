using System.Collections.Frozen;
using System.Globalization;
using Meridian.Site.Loading;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>LaTeX's commands for signs and accents.</summary>
internal static class LatexSigns
{
    private static readonly FrozenDictionary<string, string> Symbols = WordList.Read("latex-symbols.txt")
        .Select(line => line.Split(' ', 2))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, char> Marks = WordList.Read("latex-accents.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(
            parts => parts[0],
            parts => (char)int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            StringComparer.Ordinal);

    private static readonly FrozenDictionary<(char Mark, char Letter), char> Composed =
        WordList.Read("latex-accents.txt")
            .Select(line => line.Split(' '))
            .SelectMany(parts => parts[2].Chunk(2).Select(
                pair => KeyValuePair.Create((Marks[parts[0]], pair[0]), pair[1])))
            .ToFrozenDictionary();

    private const string Raised = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾nⁿiⁱ";
    private const string Lowered = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎";

    /// <summary>The text that a command such as `ss` or `textendash` stands for, or null. Pure.</summary>
    public static string? Symbol(string command) => Symbols.GetValueOrDefault(command);

    /// <summary>The combining mark of an accent's command, such as `'` or `v`, or null. Pure.</summary>
    public static char? Mark(string command) => Marks.TryGetValue(command, out var mark) ? mark : null;

    /// <summary>
    /// A letter with a mark as one letter, or null where Unicode has none. A letter that lost its dot for the mark
    /// counts as the one with it. Pure.
    /// </summary>
    public static char? Compose(char letter, char mark) =>
        Composed.TryGetValue((mark, letter switch { 'ı' => 'i', 'ȷ' => 'j', _ => letter }), out var one) ? one : null;

    /// <summary>A sign as an exponent, or as it is where Unicode has none. Pure.</summary>
    public static char Raise(char c) => Shifted(Raised, c);

    /// <summary>A sign as an index, or as it is where Unicode has none. Pure.</summary>
    public static char Lower(char c) => Shifted(Lowered, c);

    private static char Shifted(string pairs, char c)
    {
        var at = pairs.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 && at % 2 == 0 ? pairs[at + 1] : c;
    }
}
