using System.CommandLine;

namespace Meridian.Cli.Commands;

/// <summary>`meridian check`: all that a build finds, without writing.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("check", "Make the site without writing it, and tell what is wrong");
        var site = SiteOptions.AddTo(command, surroundings);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed);
            return BuildCommand.Run(
                arguments with { Options = arguments.Options with { DryRun = true } }, reporting.Read(parsed), surroundings);
        });
        return command;
    }
}
