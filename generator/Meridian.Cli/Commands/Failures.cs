using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>Ends of a run that are not about the content.</summary>
internal static class Failures
{
    /// <summary>A fault of the program. The author can do nothing about it but tell.</summary>
    public static readonly Rule OurFaultRule = new("MER0062", "our-fault", Severity.Error);

    /// <summary>The command was stopped from outside.</summary>
    public static readonly Rule Stopped = new("MER0063", "stopped", Severity.Error);

    public static Report Cancelled { get; } = new()
    {
        Diagnostics = [Stopped.At(location: null, "stopped; nothing was changed")],
    };

    public static Report OurFault(Exception fault, string[] args)
    {
        var wordy = args.Contains("-v") || args.Contains("--verbose");
        var found = OurFaultRule.At(location: null, $"Meridian made a mistake: {FirstLine(fault.Message)}") with
        {
            Help = wordy
                ? "please report it with the lines below; the last good site stands"
                : "please report it with what `-v` adds; the last good site stands",
        };
        return new Report
        {
            Diagnostics = [wordy ? found with { Related = [.. Trace(fault)] } : found],
        };
    }

    private static IEnumerable<Related> Trace(Exception fault) =>
        fault.ToString().Split('\n').Select(line => new Related(line.Trim(), Location: null));

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('\r', '.');
}
