using System.CommandLine;
using System.Globalization;
using Meridian.Cli.Reporters;
using NodaTime;

namespace Meridian.Cli.Commands;

/// <summary>`meridian new site`: a small whole site in an empty folder.</summary>
internal static class NewSiteCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "An empty folder, or one to make (default: here)",
            DefaultValueFactory = _ => ".",
        };
        var title = new Option<string>("--title")
        {
            Description = "What the site is called",
            HelpName = "TITLE",
            DefaultValueFactory = _ => "My clinic",
        };
        var now = new Option<BuildMoment?>("--now", "--clock")
        {
            Description = "Take this for today",
            HelpName = "2026-07-03",
            CustomParser = BuildMoment.Read,
        };
        var command = new Command("site", "Start a whole site in an empty folder") { folder, title, now };
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var place = Path.TrimEndingDirectorySeparator(surroundings.Absolute(parsed.GetRequiredValue(folder)));
            var date = Today.Of(parsed.GetValue(now), surroundings);
            var report = Write(surroundings, place, parsed.GetRequiredValue(title), date);
            reporting.Read(parsed).Write(report);
            return report.Errors > 0 ? ExitStatus.Findings : ExitStatus.Fine;
        });
        return command;
    }

    private static Report Write(Surroundings surroundings, string place, string title, LocalDate date)
    {
        if (!surroundings.Workspace.IsBlank(place))
        {
            return NewFile.Refuse(place, "choose an empty folder: `meridian new site my-site`");
        }

        var files = Scaffold.Site(
            ("title", TitleText.Yaml(title)),
            ("date", date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
            ("zone", ZoneOf(surroundings.Clock)));
        foreach (var (path, text) in files)
        {
            surroundings.Workspace.Create(Path.Combine(place, path), text);
        }

        var seen = surroundings.FolderOf(place);
        return new Report
        {
            Lines =
            [
                .. files.Select(file => $"made {seen}{file.Path}"),
                "",
                "Next:",
                .. seen.Length > 0 ? [$"  cd {seen.TrimEnd('/')}"] : (string[])[],
                "  meridian build            makes the site in output/",
                "  meridian new post \"...\"   starts a post",
                "  open content/site.yaml, clinic.yaml and pages/, and make them yours",
            ],
            Items = [.. files.Select(file => new ReportItem(json => json.WriteString("path", file.Path)))],
            Counts = new ReportCounts { Files = files.Length, Changed = files.Length },
        };
    }

    /// <summary>The machine's time zone, where it has a name that every machine knows.</summary>
    private static string ZoneOf(TimeProvider clock) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(clock.LocalTimeZone.Id)?.Id ?? "UTC";
}
