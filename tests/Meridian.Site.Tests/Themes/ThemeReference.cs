using System.Text.RegularExpressions;

namespace Meridian.Site.Tests.Themes;

/// <summary>What themes/README.md says of every name that a theme sees, as it lies in the repository.</summary>
internal static partial class ThemeReference
{
    private const string Start = "## Every name";

    /// <summary>The whole text.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Corpora.Repository ?? "", "themes", "README.md"))
        .ReplaceLineEndings("\n");

    /// <summary>Every line of its tables, under the heading of the table.</summary>
    public static IEnumerable<ReferenceLine> Lines()
    {
        var begin = Text.IndexOf(Start, StringComparison.Ordinal);
        var end = Text.IndexOf("\n## ", begin + 1, StringComparison.Ordinal);
        foreach (var part in Text[begin..end].Split("\n### ").Skip(1))
        {
            var heading = part[..part.IndexOf('\n', StringComparison.Ordinal)];
            foreach (Match line in Line().Matches(part))
            {
                yield return new ReferenceLine(
                    heading,
                    line.Groups[1].Value,
                    line.Groups[2].Value,
                    line.Groups[3].Value.Replace("\\|", "|", StringComparison.Ordinal),
                    line.Groups[4].Value)
                { Whole = line.Value };
            }
        }
    }

    /// <summary>The files of the theme that the text makes from nothing: path and content.</summary>
    public static IEnumerable<(string Path, string Content)> Files() =>
        Block().Matches(Text).Select(file => (file.Groups[1].Value, file.Groups[2].Value));

    [GeneratedRegex(@"(?ms)^\*\*`(themes/mine/[^`]+)`\*\*\n\n```\w*\n(.*?)\n```$")]
    private static partial Regex Block();

    [GeneratedRegex(@"(?m)^\| `([^`]+)` \| (\S.*?) \| `((?:[^`\\]|\\.)+)` \| (?:`(.*)` )?\|$")]
    private static partial Regex Line();
}

/// <summary>A line: a name, what it is, how it is written, and what that prints.</summary>
internal sealed record ReferenceLine(string Table, string Name, string Kind, string Code, string Printed)
{
    public required string Whole { get; init; }

    /// <summary>The same line with another print.</summary>
    public string With(string printed)
    {
        var code = Code.Replace("|", "\\|", StringComparison.Ordinal);
        return $"| `{Name}` | {Kind} | `{code}` | {(printed.Length == 0 ? "" : $"`{printed}` ")}|";
    }
}
