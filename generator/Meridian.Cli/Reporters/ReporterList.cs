using System.Collections.Immutable;

namespace Meridian.Cli.Reporters;

/// <summary>Every form a report can take; the first is the usual one.</summary>
internal static class ReporterList
{
    public static ImmutableArray<Reporter> All { get; } =
    [
        TextReporter.Reporter, JsonReporter.Reporter, GitHubReporter.Reporter, SarifReporter.Reporter,
        JUnitReporter.Reporter,
    ];

    public static Reporter Usual => All[0];

    public static Reporter? Named(string name) => All.FirstOrDefault(reporter => reporter.Name == name);
}
