using System.Diagnostics;
using System.Globalization;

namespace Meridian.Benchmarks;

/// <summary>One run of a program: wall-clock seconds, and the most memory it held, in bytes.</summary>
internal sealed record Measurement(double Seconds, long PeakBytes)
{
    /// <summary>Runs a program to its end and measures it.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Measurement Of(string program, string folder, params string[] arguments) =>
        Run(program, folder, arguments, lastFine: 0);

    /// <summary>The same for a program that answers 1 where it found something.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Measurement OfCheck(string program, string folder, params string[] arguments) =>
        Run(program, folder, arguments, lastFine: 1);

    private static Measurement Run(string program, string folder, string[] arguments, int lastFine)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        process.WaitForExit();
        return process.ExitCode <= lastFine
            ? new Measurement(seconds, peak)
            : throw new InvalidOperationException($"{program} failed:\n{output.Result}\n{errors.Result}");
    }

    /// <summary>The middle of several runs, each number on its own.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> runs) => new(
        runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2),
        runs.Select(run => run.PeakBytes).Order().ElementAt(runs.Count / 2));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seconds:F2} s | {PeakBytes / (1024 * 1024)} MB");
}
