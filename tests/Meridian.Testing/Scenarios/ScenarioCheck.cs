using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Meridian.Testing.Scenarios;

/// <summary>Holds what a run left behind against one expectation.</summary>
internal static class ScenarioCheck
{
    /// <summary>The text that an expectation is about; null when it is a file that is not there.</summary>
    public static string? Actual(string name, ScenarioRun run, Lazy<ImmutableArray<string>> diagnostics) => name switch
    {
        "diagnostics" => string.Join('\n', diagnostics.Value),
        "stdout" => run.Output,
        "stderr" => run.Error,
        "exit" => run.Exit.ToString(CultureInfo.InvariantCulture),
        "output" or "output/" => string.Join('\n', OutputFiles(run)),
        "files" => string.Join('\n', run.Files.Keys),
        _ when run.Files.TryGetValue(name, out var bytes) => Encoding.UTF8.GetString(bytes),
        _ => null,
    };

    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(ScenarioSection expected, ScenarioRun run, Lazy<ImmutableArray<string>> diagnostics)
    {
        if (expected.Name == "absent")
        {
            var there = Wanted(expected).Where(run.Files.ContainsKey).ToList();
            return there.Count == 0 ? null : $"these should be absent: {string.Join(", ", there)}";
        }

        if (Actual(expected.Name, run, diagnostics) is not { } actual)
        {
            return $"there is no file {expected.Name}; there are:\n{string.Join('\n', run.Files.Keys)}";
        }

        return expected.Mode switch
        {
            "contains" or "contain" => Missing(expected, actual),
            "lacks" or "lack" =>
                Wanted(expected).FirstOrDefault(line => actual.Contains(line, StringComparison.Ordinal))
                is { } unwanted ? $"should not hold: {unwanted}" : null,
            _ => Difference(Plain(expected.Name, expected.Text), Plain(expected.Name, actual.TrimEnd('\n'))),
        };
    }

    private static string? Missing(ScenarioSection expected, string actual)
    {
        var searched = Plain(expected.Name, actual);
        return Wanted(expected).FirstOrDefault(
            line => !searched.Contains(Plain(expected.Name, line), StringComparison.Ordinal)) is { } missing
            ? $"should hold: {missing}\nbut is:\n{actual}"
            : null;
    }

    private static IEnumerable<string> Wanted(ScenarioSection section) =>
        section.Lines.Select(line => line.Trim()).Where(line => line.Length > 0);

    private static IEnumerable<string> OutputFiles(ScenarioRun run) =>
        run.Files.Keys.Where(path => path.StartsWith("output/", StringComparison.Ordinal))
            .Select(path => path["output/".Length..]);

    /// <summary>Diagnostics may be given as the terminal shows them, with two spaces after the place.</summary>
    private static string Plain(string name, string text) =>
        name == "diagnostics"
            ? string.Join('\n', text.Split('\n').Select(line =>
                line.StartsWith(' ') ? line : line.Replace("  ", " ", StringComparison.Ordinal)))
            : text;

    private static string? Difference(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at])
        {
            at++;
        }

        return $"differs in line {at + 1}:\n  expected: {left.ElementAtOrDefault(at) ?? "(end)"}\n"
               + $"  actual:   {right.ElementAtOrDefault(at) ?? "(end)"}\nthe whole:\n{actual}";
    }
}
