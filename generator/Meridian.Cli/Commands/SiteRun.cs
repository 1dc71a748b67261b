using System.Collections.Immutable;
using Meridian.Cli.Disk;
using Meridian.Cli.Reporters;
using Meridian.Site;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>
/// One build as the verbs run it: measured, with progress, and with failures of the output as findings.
/// </summary>
/// <param name="Build">What the build found; null when the output could not be written.</param>
/// <param name="Diagnostics">Every finding, those of the output too.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record SiteRun(BuildReport? Build, ImmutableArray<Diagnostic> Diagnostics, long Milliseconds)
{
    /// <summary>True when an earlier build's site is in the output.</summary>
    public bool HasOldSite { get; private init; }

    /// <summary>Builds and writes, unless the options say otherwise.</summary>
    public static SiteRun Write(SiteArguments site, ReportArguments reporting, Surroundings surroundings) =>
        Write(
            site,
            source => site.Options.DryRun ? new DiscardedOutput() : surroundings.OpenOutput(site.Place, source),
            reporting,
            surroundings);

    /// <summary>Builds and writes to an output that is made for the site's files.</summary>
    public static SiteRun Write(
        SiteArguments site,
        Func<ISourceTree, IOutputTree> openOutput,
        ReportArguments reporting,
        Surroundings surroundings)
    {
        var start = surroundings.Clock.GetTimestamp();
        try
        {
            var source = surroundings.OpenSite(site.Source);
            var output = openOutput(source);
            var options = site.Options.DryRun
                ? site.Options
                : site.Options with
                {
                    Tools = site.Options.Tools with { Images = surroundings.OpenImages(site.Source, source) },
                };
            var build = BuildProgress.Show(reporting, surroundings, progress =>
                SiteBuild.Run(source, output, options with { Progress = progress }, surroundings.Cancel));
            return new SiteRun(build, build.Diagnostics, Elapsed()) { HasOldSite = !build.Succeeded && HasSite() };
        }
        catch (OutputException fault)
        {
            var found = OutputFault.NotWritten.At(location: null, fault.Message) with
            {
                Help = fault.Help ?? "choose another folder with `--output`",
            };
            return new SiteRun(Build: null, [found], Elapsed()) { HasOldSite = HasSite() };
        }

        bool HasSite() => surroundings.WrittenFiles(site.Place).Length > 0;

        long Elapsed() => (long)surroundings.Clock.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Does all that a build does but the write.</summary>
    public static SiteRun Look(SiteArguments site, ReportArguments reporting, Surroundings surroundings) =>
        Write(site with { Options = site.Options with { DryRun = true } }, reporting, surroundings);

    public int Status => Build is { Succeeded: true } ? ExitStatus.Fine : ExitStatus.Findings;

    /// <summary>The findings and numbers as a report, to which the verb adds its items and lines.</summary>
    public Report ToReport(string folder) => new()
    {
        Diagnostics = Diagnostics,
        Sources = Build?.Sources ?? (_ => null),
        Folder = folder,
        Counts = new ReportCounts
        {
            Pages = Build?.Pages ?? 0,
            Links = Build?.Links ?? 0,
            Files = Build?.Files.Length ?? 0,
            Changed = Build?.Written?.Changed ?? 0,
            Milliseconds = Milliseconds,
        },
    };
}
