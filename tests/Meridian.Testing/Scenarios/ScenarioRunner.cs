using System.Collections.Immutable;

namespace Meridian.Testing.Scenarios;

/// <summary>Runs scenarios: the whole command line over a site in one string.</summary>
public static class ScenarioRunner
{
    /// <summary>Holds that a scenario's expectations are met, whatever order folders list their files in.</summary>
    /// <exception cref="ScenarioException">They are not; the message says all that is wrong.</exception>
    public static void Check(string text)
    {
        var scenario = Scenario.Parse(text);
        var run = ScenarioRun.Of(scenario, FileOrder.Sorted);
        var faults = Faults(scenario, run, Diagnostics(scenario)).ToList();
        if (faults.Count == 0 && OrderFault(run, ScenarioRun.Of(scenario, FileOrder.Scattered)) is { } fault)
        {
            faults.Add(fault);
        }

        if (faults.Count > 0)
        {
            throw new ScenarioException(
                $"{string.Join("\n\n", faults)}\n\nexit {run.Exit}\n{run.Error}{run.Output}");
        }
    }

    /// <summary>The scenario with every exact expectation as the program now behaves.</summary>
    internal static string Golden(string text)
    {
        var scenario = Scenario.Parse(text);
        var run = ScenarioRun.Of(scenario, FileOrder.Sorted);
        var diagnostics = Diagnostics(scenario);
        var rewritten = scenario.Sections.Select(section =>
            section is { Kind: SectionKind.Expectation, Mode: "", Name: not "absent" }
            && ScenarioCheck.Actual(section.Name, run, diagnostics) is { } actual
                ? section with { Lines = [.. actual.TrimEnd('\n').Split('\n').Where(line => actual.Length > 0)] }
                : section with { Lines = [.. section.Text.Split('\n').Where(line => section.Text.Length > 0)] });
        var comments = text.Split('\n').TakeWhile(line => ScenarioSection.Open(line) is null);
        return string.Join(
            '\n', comments.Concat(rewritten.SelectMany(section => section.Lines.Prepend(section.Heading))))
               + "\n";
    }

    private static IEnumerable<string> Faults(
        Scenario scenario, ScenarioRun run, Lazy<ImmutableArray<string>> diagnostics)
    {
        foreach (var expected in scenario.Expectations)
        {
            if (ScenarioCheck.Fault(expected, run, diagnostics) is { } fault)
            {
                yield return $"{expected.Heading}\n{fault}";
            }
        }

        // A scenario that says nothing of the exit means what its diagnostics mean.
        if (scenario.Expectations.All(expected => expected.Name != "exit"))
        {
            var errors = scenario.Expectations
                .Where(expected => expected.Name == "diagnostics" && !expected.Mode.StartsWith(
                    "lack", StringComparison.Ordinal))
                .Any(expected => expected.Lines.Any(line => line.Contains("error MER", StringComparison.Ordinal)));
            var wanted = errors ? 1 : 0;
            if (run.Exit != wanted)
            {
                yield return $"the exit status is {run.Exit}, not {wanted}";
            }
        }
    }

    /// <summary>The findings of another run, which reports them as JSON.</summary>
    private static Lazy<ImmutableArray<string>> Diagnostics(Scenario scenario) =>
        new(() => DiagnosticLines.Of(ScenarioRun.Of(scenario, FileOrder.Sorted, "--json")));

    private static string? OrderFault(ScenarioRun sorted, ScenarioRun scattered)
    {
        if (sorted.Output != scattered.Output || sorted.Error != scattered.Error || sorted.Exit != scattered.Exit)
        {
            return "the report depends on the order in which folders list their files:\n"
                   + $"{scattered.Error}{scattered.Output}";
        }

        var differing = sorted.Files.Keys.Union(scattered.Files.Keys, StringComparer.Ordinal)
            .Where(path => !sorted.Files.TryGetValue(path, out var left)
                           || !scattered.Files.TryGetValue(path, out var right) || !left.SequenceEqual(right))
            .ToList();
        return differing.Count == 0
            ? null
            : $"these files depend on the order in which folders list their files: {string.Join(", ", differing)}";
    }
}
