using Meridian.Cli.Reporters;
using Meridian.Site;

namespace Meridian.Cli.Commands;

/// <summary>The line that ends every build.</summary>
internal static class BuildSummary
{
    /// <summary>
    /// `41 published · 2 scheduled · 3 drafts · 1 expired · 0 ignored — 140 files, 12 changed, in 0.41 s`. The first
    /// five count Markdown files.
    /// </summary>
    public static string Line(SiteRun run, BuildOptions options) =>
        run.Build is { } build
            ? $"{Content(build)} — {Outcome(run, build, options)}, in {Wording.Seconds(run.Milliseconds)}"
            : $"{NothingWritten(run)}, in {Wording.Seconds(run.Milliseconds)}";

    private static string Content(BuildReport build) =>
        $"{build.Count(ContentStatus.Published)} published · {build.Count(ContentStatus.Scheduled)} scheduled · "
        + $"{Wording.Count(build.Count(ContentStatus.Draft), "draft")} · "
        + $"{build.Count(ContentStatus.Expired)} expired · "
        + $"{build.Count(ContentStatus.Ignored)} ignored";

    private static string Outcome(SiteRun run, BuildReport build, BuildOptions options) => build switch
    {
        { Written: { } written } => $"{Wording.Count(written.Files, "file")}, {written.Changed} changed",
        { Succeeded: true } when options.DryRun => $"{Wording.Count(build.Files.Length, "file")}, nothing written",
        _ when options.DryRun => $"{Faults(build)}, nothing written",
        _ => $"{Faults(build)}, {NothingWritten(run)}",
    };

    private static string NothingWritten(SiteRun run) =>
        run.HasOldSite ? "nothing written, the last good site stands" : "nothing written";

    /// <summary>What stopped the write: the errors, or the warnings of a strict build.</summary>
    private static string Faults(BuildReport build) =>
        build.Errors > 0 ? Wording.Count(build.Errors, "error") : Wording.Count(build.Warnings, "warning");
}
