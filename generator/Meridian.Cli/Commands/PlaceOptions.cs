using System.CommandLine;
using System.CommandLine.Parsing;
using Meridian.Cli.Disk;

namespace Meridian.Cli.Commands;

/// <summary>The options that say where the site lies and where it is written to.</summary>
internal sealed class PlaceOptions
{
    private readonly Option<string> _source = new("--source", "-s", "--root")
    {
        Description = "The folder of the site (default: here)",
        HelpName = "DIR",
    };

    private readonly Option<string> _output = new("--output", "-o", "-d", "--destination")
    {
        Description = "The folder that the finished site goes to (default: output)",
        HelpName = "DIR",
    };

    private readonly Surroundings _surroundings;

    private PlaceOptions(Surroundings surroundings) => _surroundings = surroundings;

    /// <summary>Gives a command these options, and refuses places where a site must not be written.</summary>
    public static PlaceOptions AddTo(Command command, Surroundings surroundings)
    {
        var options = new PlaceOptions(surroundings);
        command.Add(options._source);
        command.Add(options._output);
        command.Validators.Add(options.Check);
        return options;
    }

    public OutputPlace Read(ParseResult parsed) => Place(parsed.GetValue(_source), parsed.GetValue(_output));

    private void Check(CommandResult result)
    {
        var place = Place(result.GetValue(_source), result.GetValue(_output));
        if (!_surroundings.Workspace.HasFolder(place.Site))
        {
            result.AddError(WrongUsage.Message(
                $"there is no folder `{place.Site}`", "name the folder that holds `content`"));
        }

        if (place.Problem() is { } problem)
        {
            result.AddError(WrongUsage.UnsafeOutput(problem));
        }
    }

    /// <summary>The usual output lies in the site; one that is named is where the shell would look for it.</summary>
    private OutputPlace Place(string? source, string? output)
    {
        var site = Folder(source ?? ".");
        return new OutputPlace(
            output is null ? Path.Combine(site, "output") : Folder(output), site, _surroundings.Home);
    }

    private string Folder(string path) => Path.TrimEndingDirectorySeparator(_surroundings.Absolute(path));
}
