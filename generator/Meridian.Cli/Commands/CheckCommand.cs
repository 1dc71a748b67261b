using System.CommandLine;

namespace Meridian.Cli.Commands;

/// <summary>`meridian check`: all that a build finds, without writing.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("check", "Make the site without writing it, and tell what is wrong");
        var site = SiteOptions.AddTo(command, surroundings);
        var external = ExternalOptions.AddTo(command);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed);
            var options = arguments.Options with
            {
                DryRun = true,
                Tools = external.Read(parsed, arguments.Source, surroundings),
            };
            return BuildCommand.Run(arguments with { Options = options }, reporting.Read(parsed), surroundings);
        });
        return command;
    }
}
