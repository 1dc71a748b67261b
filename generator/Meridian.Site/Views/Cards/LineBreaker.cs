using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Meridian.Site.Views.Cards;

/// <summary>Breaks a text into lines of about the same length, none wider than there is room.</summary>
internal static class LineBreaker
{
    private static readonly int Blank = TextWidth.Of(" ");

    /// <summary>
    /// The lines of a text: as few as there can be, and then as even as they can be. A word that is wider than a line
    /// is broken anywhere. Pure.
    /// </summary>
    /// <param name="text">The text; white space of any kind is one blank.</param>
    /// <param name="room">The widest that a line may be, in thousandths of the font's size.</param>
    public static ImmutableArray<string> Break(string text, int room)
    {
        var pieces = PiecesOf(text, room);

        // For the text from each piece on: how it is best broken, and where its first line then ends.
        var best = new Breaking[pieces.Count + 1];
        for (var from = pieces.Count - 1; from >= 0; from--)
        {
            var width = 0;
            for (var to = from + 1; to <= pieces.Count; to++)
            {
                width += pieces[to - 1].Width + (to - 1 > from && pieces[to - 1].FollowsBlank ? Blank : 0);
                if (width > room && to > from + 1)
                {
                    break;
                }

                var left = (long)Math.Max(0, room - width);
                var tried = new Breaking(best[to].Lines + 1, best[to].Unevenness + (left * left), to);
                if (to == from + 1 || tried.IsBetterThan(best[from]))
                {
                    best[from] = tried;
                }
            }
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        for (var from = 0; from < pieces.Count; from = best[from].End)
        {
            lines.Add(Join(pieces.GetRange(from, best[from].End - from)));
        }

        return lines.ToImmutable();
    }

    private static string Join(List<Piece> pieces)
    {
        var line = new StringBuilder();
        foreach (var piece in pieces)
        {
            line.Append(line.Length > 0 && piece.FollowsBlank ? " " : "").Append(piece.Text);
        }

        return line.ToString();
    }

    /// <summary>
    /// What stands together on a line: words, cut behind hyphens, dashes and slashes, and square letters.
    /// </summary>
    private static List<Piece> PiecesOf(string text, int room)
    {
        var pieces = new List<Piece>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            var width = 0;
            for (var at = 0; at < word.Length;)
            {
                Rune.DecodeFromUtf16(word.AsSpan(at), out var rune, out var length);
                var own = TextWidth.Of(rune);
                if (at > start && own > 0 && (width + own > room || MayBreak(word, at, rune)))
                {
                    pieces.Add(new Piece(word[start..at], width, start == 0));
                    (start, width) = (at, 0);
                }

                width += own;
                at += length;
            }

            pieces.Add(new Piece(word[start..], width, start == 0));
        }

        return pieces;
    }

    /// <summary>True where a line may end inside a word, before the letter at a place.</summary>
    private static bool MayBreak(string word, int at, Rune next) =>
        (word[at - 1] is '-' or '\u2010' or '\u2013' or '\u2014' or '/' && at > 1 && Rune.IsLetterOrDigit(next))
        || (TextWidth.IsSquare(next) && Rune.GetUnicodeCategory(next)
            is not (UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation));

    /// <summary>One way to break the rest of a text.</summary>
    /// <param name="Lines">How many lines it gives.</param>
    /// <param name="Unevenness">The squares of what is left free at their ends, added.</param>
    /// <param name="End">The piece that the second line starts with.</param>
    private readonly record struct Breaking(int Lines, long Unevenness, int End)
    {
        public bool IsBetterThan(Breaking other) =>
            Lines < other.Lines || (Lines == other.Lines && Unevenness < other.Unevenness);
    }

    private readonly record struct Piece(string Text, int Width, bool FollowsBlank);
}
