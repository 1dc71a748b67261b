using System.CommandLine;
using System.CommandLine.Help;

namespace Meridian.Cli.Commands;

/// <summary>Every verb, in the order that help shows them.</summary>
internal static class VerbList
{
    public static Command Root(Surroundings surroundings)
    {
        var help = Help("Show what can be asked for", surroundings);
        var version = new Option<bool>("--version") { Description = "Show the version" };
        var root = new Command("meridian", "Makes a web site from a folder of Markdown files.") { help, version };
        foreach (var verb in All(surroundings))
        {
            root.Add(verb);
        }

        foreach (var command in WithSubcommands(root))
        {
            // Tokens that fit nowhere become findings with a suggestion, in WrongUsage.
            command.TreatUnmatchedTokensAsErrors = false;
        }

        root.SetAction(parsed => parsed.GetValue(version) ? ShowVersion(surroundings) : ShowHelp(help, parsed));
        return root;
    }

    private static IEnumerable<Command> All(Surroundings surroundings) =>
    [
        BuildCommand.Create(surroundings),
    ];

    /// <summary>A command and all that lie below it.</summary>
    public static IEnumerable<Command> WithSubcommands(Command command) =>
        command.Subcommands.SelectMany(WithSubcommands).Prepend(command);

    private static HelpOption Help(string description, Surroundings surroundings)
    {
        var help = new HelpOption("--help", "-h", "-?") { Description = description, Recursive = true };
        if (help.Action is HelpAction action)
        {
            action.MaxWidth = surroundings.Output.Width;
        }

        return help;
    }

    private static int ShowVersion(Surroundings surroundings)
    {
        surroundings.Output.Writer.Write($"meridian {CommandLine.Version}\n");
        return ExitStatus.Fine;
    }

    private static int ShowHelp(HelpOption help, ParseResult parsed) =>
        help.Action is HelpAction action ? action.Invoke(parsed) : ExitStatus.Fine;
}
