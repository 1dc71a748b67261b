namespace Meridian.Templating.Benchmarks;

/// <summary>Where the workload lies.</summary>
internal static class BenchFolder
{
    /// <summary>
    /// The folder below MERIDIAN_CORPORA, or below `shared` beside the repository; null when there is none.
    /// </summary>
    public static string? Find()
    {
        var corpora = Environment.GetEnvironmentVariable("MERIDIAN_CORPORA");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); corpora is null && at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Meridian.slnx")))
            {
                corpora = Path.Combine(at.FullName, "..", "shared");
            }
        }

        return corpora is null ? null : Path.Combine(corpora, "bench", "templates");
    }
}
