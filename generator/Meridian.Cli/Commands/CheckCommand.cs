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
        var fix = new Option<bool>("--fix") { Description = "Show as a patch what mends links that can be mended" };
        var write = new Option<bool>("--write") { Description = "With --fix: mend your files instead" };
        command.Add(fix);
        command.Add(write);
        command.Validators.Add(result =>
        {
            if (result.GetValue(write) && !result.GetValue(fix))
            {
                result.AddError(WrongUsage.Message("`--write` says nothing alone", "write `--fix --write`"));
            }
        });
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed);
            var options = arguments.Options with
            {
                DryRun = true,
                Tools = external.Read(parsed, arguments.Source, surroundings),
            };
            var asked = arguments with { Options = options };
            var report = reporting.Read(parsed);
            return (parsed.GetValue(fix), parsed.GetValue(write)) switch
            {
                (true, true) => CheckFixes.Write(asked, report, surroundings),
                (true, false) => CheckFixes.Show(asked, report, surroundings),
                _ => BuildCommand.Run(asked, report, surroundings),
            };
        });
        return command;
    }
}
