using System.Collections.Immutable;

namespace Meridian.Testing.Scenarios;

/// <summary>One section of a scenario.</summary>
/// <param name="Kind">What is given, or what is expected.</param>
/// <param name="Name">A path, or a word such as `command` or `diagnostics`.</param>
/// <param name="Mode">How the lines are meant: the last word of the heading, or empty.</param>
/// <param name="Lines">The lines below the heading.</param>
internal sealed record ScenarioSection(SectionKind Kind, string Name, string Mode, ImmutableArray<string> Lines)
{
    private static readonly ImmutableArray<string> InputModes =
        ["base64", "escaped", "filled", "image", "unreadable", "link-loop", "link-leaves"];

    private static readonly ImmutableArray<string> ExpectationModes = ["contains", "contain", "lacks", "lack"];

    public string Heading => Mode.Length == 0 ? $"{Mark} {Name} {Mark}" : $"{Mark} {Name} {Mode} {Mark}";

    private string Mark => Kind == SectionKind.Input ? "--" : "==";

    /// <summary>The lines as text, without the blank ones at the end, which only part sections.</summary>
    public string Text => string.Join('\n', Lines).TrimEnd('\n');

    /// <summary>Reads a heading, `-- name mode --` or `== name mode ==`; null when the line is none.</summary>
    public static ScenarioSection? Open(string line)
    {
        if (line is ['-', '-', ' ', .., ' ', '-', '-'] && line.Length > 6)
        {
            return Open(SectionKind.Input, line[3..^3], InputModes);
        }

        return line is ['=', '=', ' ', .., ' ', '=', '='] && line.Length > 6
            ? Open(SectionKind.Expectation, line[3..^3], ExpectationModes)
            : null;
    }

    private static ScenarioSection Open(SectionKind kind, string heading, ImmutableArray<string> modes)
    {
        var space = heading.LastIndexOf(' ');
        return space > 0 && modes.Contains(heading[(space + 1)..])
            ? new ScenarioSection(kind, heading[..space], heading[(space + 1)..], [])
            : new ScenarioSection(kind, heading, "", []);
    }
}

/// <summary>What a section is for.</summary>
internal enum SectionKind
{
    Input,
    Expectation,
}
