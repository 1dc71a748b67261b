using System.Collections.Immutable;
using System.Text.Json;

namespace Meridian.Testing.Scenarios;

/// <summary>The scenarios on a rule's page: one that raises it and one that does not.</summary>
public static class RuleExample
{
    /// <summary>The fenced text below a heading of a page, or null when there is none.</summary>
    public static string? Below(string page, string heading)
    {
        var lines = page.Split('\n');
        var start = Array.IndexOf(lines, $"## {heading}");
        var open = start < 0
            ? -1
            : Array.FindIndex(lines, start, line => line.StartsWith("```", StringComparison.Ordinal));
        if (open < 0)
        {
            return null;
        }

        var close = Array.IndexOf(lines, lines[open], open + 1);
        return close < 0 ? null : string.Join('\n', lines[(open + 1)..close]);
    }

    /// <summary>The ids of the rules that a scenario raises, one for each finding, and of its errors.</summary>
    /// <exception cref="ScenarioException">The scenario's command gives no JSON report.</exception>
    public static (ImmutableArray<string> All, ImmutableArray<string> Errors) Raised(string scenario)
    {
        var run = ScenarioRun.Of(Scenario.Parse(scenario), FileOrder.Sorted, "--json");
        try
        {
            using var report = JsonDocument.Parse(run.Output);
            var found = report.RootElement.GetProperty("diagnostics").EnumerateArray()
                .Select(one => (
                    Rule: one.GetProperty("rule").GetString() ?? "", Severity: one.GetProperty("severity").GetString()))
                .ToList();
            return ([.. found.Select(one => one.Rule)],
                [.. found.Where(one => one.Severity == "error").Select(one => one.Rule)]);
        }
        catch (JsonException fault)
        {
            throw new ScenarioException($"the command gives no JSON report ({fault.Message}): {run.Output}{run.Error}");
        }
    }
}
