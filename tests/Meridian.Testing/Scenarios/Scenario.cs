using System.Collections.Immutable;

namespace Meridian.Testing.Scenarios;

/// <summary>
/// One readable test: `-- path --` sections are files that exist, `== path ==` sections what is expected after the
/// command. tests/scenarios/README.md lists the sections.
/// </summary>
internal sealed record Scenario(ImmutableArray<ScenarioSection> Sections)
{
    public IEnumerable<ScenarioSection> Inputs => Sections.Where(section => section.Kind == SectionKind.Input);

    public IEnumerable<ScenarioSection> Expectations =>
        Sections.Where(section => section.Kind == SectionKind.Expectation);

    /// <summary>The lines of an input section with a name, or none.</summary>
    public ImmutableArray<string> Lines(string name) =>
        Inputs.FirstOrDefault(section => section.Name == name)?.Lines ?? [];

    /// <exception cref="ScenarioException">Text stands before the first section, or a section has an unknown
    /// form.</exception>
    public static Scenario Parse(string text)
    {
        var sections = ImmutableArray.CreateBuilder<ScenarioSection>();
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (ScenarioSection.Open(line) is { } section)
            {
                sections.Add(section);
            }
            else if (sections.Count > 0)
            {
                sections[^1] = sections[^1] with { Lines = sections[^1].Lines.Add(line) };
            }
            else if (line.Trim().Length > 0 && !line.StartsWith('#'))
            {
                throw new ScenarioException($"this line stands before the first section: {line}");
            }
        }

        return new Scenario(sections.ToImmutable());
    }
}
