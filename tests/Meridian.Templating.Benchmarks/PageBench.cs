using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Meridian.Templating.Benchmarks;

/// <summary>Times whole pages, after their output has been held against the reference engine's.</summary>
internal static class PageBench
{
    public static bool HasExpectedOutput(Workload workload, string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < workload.PageCount; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(workload.Render(i)));
        }

        var actual = Convert.ToHexStringLower(hash.GetHashAndReset());
        using var baseline = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "baseline.json")));
        var isExpected = actual == baseline.RootElement.GetProperty("expected_sha256_of_40_pages").GetString();
        Print($"output: {(isExpected ? "as expected" : "DIFFERS")} sha256={actual}");
        return isExpected;
    }

    public static void Run(Workload workload, int renders, int rounds)
    {
        for (var i = 0; i < renders / 2; i++)
        {
            workload.Render(i % workload.PageCount);
        }

        for (var round = 1; round <= rounds; round++)
        {
            var (time, bytes) = Measure(renders, i => workload.Render(i % workload.PageCount));
            Print($"render round {round}: {time:F1} us, {bytes} bytes a page");
        }

        for (var round = 1; round <= rounds; round++)
        {
            var (time, bytes) = Measure(renders / 10, _ => Workload.Parse(workload.Sources));
            Print($"parse round {round}: {time:F1} us, {bytes} bytes for all {workload.Sources.Count} templates");
        }
    }

    /// <summary>Microseconds and allocated bytes of one call.</summary>
    public static (double Microseconds, long Bytes) Measure(int calls, Action<int> call)
    {
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < calls; i++)
        {
            call(i);
        }

        var time = watch.Elapsed.TotalMicroseconds / calls;
        return (time, (GC.GetAllocatedBytesForCurrentThread() - bytes) / calls);
    }

    public static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
