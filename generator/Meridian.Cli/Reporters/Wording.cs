using System.Globalization;
using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>Numbers and severities as words.</summary>
internal static class Wording
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>`1 file`, `2 files`: a count with a noun that takes an `s`.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A duration in seconds: `0.41 s`.</summary>
    public static string Seconds(long milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000.0:0.00} s");

    /// <summary>
    /// `2 errors and 1 warning`: what there is, the gravest first; `no findings` when there is nothing.
    /// </summary>
    public static string Findings(Report report)
    {
        var parts = new List<string>(3);
        foreach (var (count, noun) in (ReadOnlySpan<(int, string)>)
            [(report.Errors, "error"), (report.Warnings, "warning"), (report.Notes, "note")])
        {
            if (count > 0)
            {
                parts.Add(Count(count, noun));
            }
        }

        return parts switch
        {
            [] => "no findings",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };
    }
}
