using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Meridian.Cli.Disk;

/// <summary>
/// The text of a manifest or a journal: a first line that names kind and version, one line an entry, and a last line
/// with their number, so that a file cut short is known to be broken.
/// </summary>
internal static class PathList
{
    private const string Last = "end ";

    public static byte[] Write(string kind, IEnumerable<string> entries)
    {
        var text = new StringBuilder(kind).Append('\n');
        var count = 0;
        foreach (var entry in entries)
        {
            text.Append(Escape(entry)).Append('\n');
            count++;
        }

        return Encoding.UTF8.GetBytes(text.Append(CultureInfo.InvariantCulture, $"{Last}{count}\n").ToString());
    }

    /// <summary>The entries, or null when the file is missing, broken, or of another kind or version.</summary>
    public static ImmutableArray<string>? Read(string file, string kind)
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            return null;
        }

        var lines = text.Split('\n');
        return lines.Length >= 3
            && lines[0] == kind
            && lines[^2] == string.Create(CultureInfo.InvariantCulture, $"{Last}{lines.Length - 3}")
            && lines[^1].Length == 0
            ? [.. lines[1..^2].Select(Unescape)]
            : null;
    }

    /// <summary>Keeps an entry on one line. A name may hold a line end on most systems.</summary>
    private static string Escape(string entry) => entry
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Unescape(string line) => line
        .Replace("%0A", "\n", StringComparison.Ordinal)
        .Replace("%25", "%", StringComparison.Ordinal);
}
