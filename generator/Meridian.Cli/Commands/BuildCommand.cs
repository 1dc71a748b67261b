using System.CommandLine;

namespace Meridian.Cli.Commands;

/// <summary>`meridian build`: makes the site and writes it, if nothing is wrong with it.</summary>
internal static class BuildCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("build", "Make the site and write it to the output folder");
        var site = SiteOptions.AddTo(command, surroundings);
        var dryRun = new Option<bool>("--dry-run") { Description = "Do everything but write" };
        command.Add(dryRun);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed);
            var options = arguments.Options with { DryRun = parsed.GetValue(dryRun) };
            return Run(arguments with { Options = options }, reporting.Read(parsed), surroundings);
        });
        return command;
    }

    /// <summary>Builds as the options say, and reports.</summary>
    public static int Run(SiteArguments site, ReportArguments reporting, Surroundings surroundings)
    {
        var run = SiteRun.Write(site, reporting, surroundings);
        reporting.Write(run.ToReport(surroundings.FolderOf(site.Source)) with
        {
            Items = ContentItems.Of(run),
            Lines = [BuildSummary.Line(run, site.Options)],
        });
        return run.Status;
    }
}
