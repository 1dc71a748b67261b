using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Meridian.Cli.Commands;

/// <summary>The options that say where a new file goes and what day it is.</summary>
internal sealed class NewPlaceOptions
{
    private readonly Option<string> _source = new("--source", "-s", "--root")
    {
        Description = "The folder of the site (default: here)",
        HelpName = "DIR",
    };

    private readonly Option<BuildMoment?> _now = new("--now", "--clock")
    {
        Description = "Take this for today",
        HelpName = "2026-07-03",
        CustomParser = BuildMoment.Read,
    };

    private readonly Surroundings _surroundings;

    private NewPlaceOptions(Surroundings surroundings) => _surroundings = surroundings;

    public static NewPlaceOptions AddTo(Command command, Surroundings surroundings)
    {
        var options = new NewPlaceOptions(surroundings);
        command.Add(options._source);
        command.Add(options._now);
        command.Validators.Add(options.Check);
        return options;
    }

    public NewPlace Read(ParseResult parsed) => new(
        SourceFolder(parsed.GetValue(_source)),
        Today.Of(parsed.GetValue(_now), _surroundings).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));

    private void Check(CommandResult result)
    {
        var source = SourceFolder(result.GetValue(_source));
        if (!_surroundings.Workspace.HasFolder(Path.Combine(source, "content")))
        {
            result.AddError(WrongUsage.Message(
                $"there is no site in `{source}`",
                "go to the folder that holds `content`, or name it with `--source`; `meridian new site` starts one"));
        }
    }

    private string SourceFolder(string? given) =>
        Path.TrimEndingDirectorySeparator(_surroundings.Absolute(given ?? "."));
}

/// <summary>Where a new file goes: the absolute folder of the site, and the day as ISO date.</summary>
internal sealed record NewPlace(string Site, string Date);
