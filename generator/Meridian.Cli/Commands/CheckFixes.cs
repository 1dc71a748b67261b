using System.Collections.Immutable;
using Meridian.Cli.Fixing;
using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>
/// A check that also mends what is certain: shown as a difference, or written into the author's files.
/// </summary>
internal static class CheckFixes
{
    /// <summary>Checks, and shows the difference that the fixes would make.</summary>
    public static int Show(SiteArguments site, ReportArguments reporting, Surroundings surroundings)
    {
        var run = SiteRun.Look(site, reporting, surroundings);
        var folder = surroundings.FolderOf(site.Source);
        var tree = surroundings.OpenSite(site.Source);
        var files = FilesOf(run).ToLookup(file => FixWriter.IsUtf8(file, tree));
        reporting.Write(run.ToReport(folder) with
        {
            Items = ContentItems.Of(run),
            Lines =
            [
                .. reporting.Reporter == TextReporter.Reporter
                    ? files[true].SelectMany(file => UnifiedDiff.Of(file, folder))
                    : [], // Other forms hold the fixes in their own way, or take lines for commands.
                .. files[false].Select(file => $"{folder}{file.Path} is not UTF-8: `--fix --write` mends it"),
                BuildSummary.Line(run, site.Options),
            ],
        });
        return run.Status;
    }

    /// <summary>Checks, writes the fixes, and checks again: what is reported is what is left.</summary>
    public static int Write(SiteArguments site, ReportArguments reporting, Surroundings surroundings)
    {
        var tree = surroundings.OpenSite(site.Source);
        var folder = surroundings.FolderOf(site.Source);
        var done = FilesOf(SiteRun.Look(site, reporting, surroundings))
            .Select(file => (File: file, Fault: FixWriter.Write(file, site.Source, tree, surroundings.Workspace)))
            .ToImmutableArray();
        var faults = done.Select(file => file.Fault).OfType<Diagnostic>();
        var mended = done.Where(file => file.Fault is null).Select(file => file.File).ToImmutableArray();
        var run = SiteRun.Look(site, reporting, surroundings);
        var report = run.ToReport(folder);
        reporting.Write(report with
        {
            Diagnostics = [.. run.Diagnostics.Concat(faults).Order(Diagnostic.Order)],
            Counts = report.Counts with { Changed = mended.Length },
            Items = ContentItems.Of(run),
            Lines =
            [
                .. mended.Select(file => $"mended {Wording.Count(file.Count, "link")} in {folder}{file.Path}"),
                BuildSummary.Line(run, site.Options),
            ],
        });
        return done.Length == mended.Length ? run.Status : ExitStatus.Findings;
    }

    private static ImmutableArray<FileFix> FilesOf(SiteRun run) =>
        run.Build is { } build ? FileFix.Of(run.Diagnostics, build.Sources) : [];
}
