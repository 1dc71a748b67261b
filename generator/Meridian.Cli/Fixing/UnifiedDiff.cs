using System.Collections.Immutable;
using System.Globalization;

namespace Meridian.Cli.Fixing;

/// <summary>The difference that fixes make, as `git apply` and `patch -p1` read it.</summary>
internal static class UnifiedDiff
{
    /// <summary>How many unchanged lines stand around each change.</summary>
    private const int Around = 3;

    private const string NoLineBreak = "\\ No newline at end of file";

    /// <summary>
    /// The difference as lines. Lines end where `\n` stands, as Git has it, and keep what stands before that. Fixes put
    /// no line breaks in, so that line by line is all there is to compare. Pure.
    /// </summary>
    /// <param name="file">The file, whose change keeps its number of lines.</param>
    /// <param name="folder">The folder that its path starts from, ended by `/`, or empty.</param>
    public static ImmutableArray<string> Of(FileFix file, string folder)
    {
        var before = file.Before.Text.Split('\n');
        var after = file.After.Split('\n');
        var name = folder + file.Path.Value;
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"--- {Quoted("a/" + name)}");
        lines.Add($"+++ {Quoted("b/" + name)}");
        foreach (var (first, last) in Hunks(before, after))
        {
            AddHunk(lines, before, after, first, last);
        }

        return lines.ToImmutable();
    }

    /// <summary>Runs of lines, from first to last, that hold changes and what is around them.</summary>
    private static IEnumerable<(int First, int Last)> Hunks(string[] before, string[] after)
    {
        (int First, int Last)? open = null;
        var end = LastLine(before);
        for (var i = 0; i <= end; i++)
        {
            if (before[i] == after[i])
            {
                continue;
            }

            if (open is { } near && i - Around <= near.Last + 1)
            {
                open = (near.First, Math.Min(end, i + Around));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (Math.Max(0, i - Around), Math.Min(end, i + Around));
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }

    private static void AddHunk(
        ImmutableArray<string>.Builder lines, string[] before, string[] after, int first, int last)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"{first + 1},{last - first + 1}");
        lines.Add($"@@ -{range} +{range} @@");
        for (var i = first; i <= last;)
        {
            var end = i;
            while (end <= last && before[end] != after[end])
            {
                end++;
            }

            if (end == i)
            {
                AddLine(lines, ' ', before, i++);
                continue;
            }

            for (var changed = i; changed < end; changed++)
            {
                AddLine(lines, '-', before, changed);
            }

            for (; i < end; i++)
            {
                AddLine(lines, '+', after, i);
            }
        }
    }

    private static void AddLine(ImmutableArray<string>.Builder lines, char mark, string[] text, int at)
    {
        lines.Add(mark + text[at]);
        if (at == text.Length - 1)
        {
            lines.Add(NoLineBreak);
        }
    }

    /// <summary>What follows the last line break is a line only if there is anything.</summary>
    private static int LastLine(string[] lines) => lines[^1].Length == 0 ? lines.Length - 2 : lines.Length - 1;

    /// <summary>
    /// A name as Git writes it: a tab ends one that holds spaces, and one that would be misread all the same stands in
    /// quotes, as in C. Letters outside ASCII stay as they are.
    /// </summary>
    private static string Quoted(string name)
    {
        if (name.Any(c => c is '"' or '\\' || char.IsControl(c)))
        {
            return $"\"{string.Concat(name.Select(Escaped))}\"";
        }

        return name.Contains(' ', StringComparison.Ordinal) ? name + '\t' : name;
    }

    private static string Escaped(char c) => c switch
    {
        '"' or '\\' => $"\\{c}",
        _ when char.IsControl(c) && c < 0x80 => $"\\{Convert.ToString(c, 8).PadLeft(3, '0')}",
        _ => c.ToString(),
    };
}
