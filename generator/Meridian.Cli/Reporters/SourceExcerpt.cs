using System.Globalization;
using System.Text;
using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>
/// A line of a source with carets under a span: cut with `…` where it is too long, with tabs as spaces and wide
/// characters counted as terminals draw them.
/// </summary>
internal static class SourceExcerpt
{
    private const string Cut = "… ";

    /// <summary>The cells of ` | `, between a line's number and its text.</summary>
    private const int Gutter = 3;

    /// <summary>The two lines, without an indent; empty when the span starts outside the text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">What to underline; a span over many lines is underlined on its first.</param>
    /// <param name="width">The most cells a line may take.</param>
    public static IReadOnlyList<string> Of(SourceText source, TextSpan span, int width)
    {
        var start = source.PositionOf(span.Start);
        var line = source.Line(start.Line);
        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length);
        var first = Math.Min(start.Column - 1, line.Length);
        var cells = CellsOf(line);
        if (cells.Count == 0)
        {
            return [];
        }

        var last = Math.Min(first + Math.Max(span.Length, 1), line.Length);
        var (text, before, under) = Window(cells, first, last, Math.Max(20, width - number.Length - Gutter));
        return [$"{number} | {text}", $"{gutter} | {new string(' ', before)}{new string('^', under)}"];
    }

    /// <summary>One drawn character: where it starts in the line, what is shown for it, and how wide that is.</summary>
    private readonly record struct Cell(int Offset, string Shown, int Width);

    private static List<Cell> CellsOf(ReadOnlySpan<char> line)
    {
        var cells = new List<Cell>(line.Length);
        for (var offset = 0; offset < line.Length;)
        {
            // A lone surrogate is read as U+FFFD, one unit long.
            _ = Rune.DecodeFromUtf16(line[offset..], out var rune, out var used);
            cells.Add(rune.Value switch
            {
                '\t' => new Cell(offset, "    ", 4),
                '\uFEFF' => new Cell(offset, "", 0),
                _ when Rune.IsControl(rune) => new Cell(offset, "\uFFFD", 1),
                _ => new Cell(offset, rune.ToString(), CellWidth.Of(rune)),
            });
            offset += used;
        }

        return cells;
    }

    private static (string Text, int Before, int Under) Window(List<Cell> cells, int first, int last, int room)
    {
        var from = cells.FindIndex(cell => cell.Offset >= first) is >= 0 and var found ? found : cells.Count;
        var to = cells.FindIndex(cell => cell.Offset >= last) is >= 0 and var end ? end : cells.Count;
        var (left, right) = (0, cells.Count);
        if (cells.Sum(cell => cell.Width) > room)
        {
            (left, right) = Around(cells, from, to, room);
        }

        var head = left > 0 ? Cut : "";
        var text = new StringBuilder(head);
        for (var i = left; i < right; i++)
        {
            text.Append(cells[i].Shown);
        }

        var tail = right < cells.Count ? " …" : "";
        var before = head.Length + Width(cells, left, from);
        return (text.ToString().TrimEnd() + tail, before, Math.Max(1, Width(cells, from, Math.Min(to, right))));
    }

    /// <summary>A part of the line that fits, with the span in it and more of what comes before than after.</summary>
    private static (int Left, int Right) Around(List<Cell> cells, int from, int to, int room)
    {
        room -= 2 * Cut.Length;
        var (left, right) = (from, from);
        for (; right < to && cells[right].Width <= room; right++)
        {
            room -= cells[right].Width;
        }

        for (var before = room * 2 / 3; left > 0 && cells[left - 1].Width <= before; left--)
        {
            before -= cells[left - 1].Width;
            room -= cells[left - 1].Width;
        }

        for (; right < cells.Count && cells[right].Width <= room; right++)
        {
            room -= cells[right].Width;
        }

        for (; left > 0 && cells[left - 1].Width <= room; left--)
        {
            room -= cells[left - 1].Width;
        }

        return (BackToWord(cells, left, from), right);
    }

    /// <summary>Starts at a word, when one starts soon.</summary>
    private static int BackToWord(List<Cell> cells, int left, int from)
    {
        for (var i = left; left > 0 && i < from && i < left + 12; i++)
        {
            if (cells[i].Shown == " ")
            {
                return i + 1;
            }
        }

        return left;
    }

    private static int Width(List<Cell> cells, int from, int to)
    {
        var width = 0;
        for (var i = from; i < to; i++)
        {
            width += cells[i].Width;
        }

        return width;
    }
}
