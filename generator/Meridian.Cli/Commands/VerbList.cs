using System.CommandLine;
using System.CommandLine.Help;

namespace Meridian.Cli.Commands;

/// <summary>Every verb, in the order that help shows them.</summary>
internal static class VerbList
{
    public static Command Root(Surroundings surroundings)
    {
        var page = new HelpPage(surroundings);
        var help = new HelpOption("--help", "-h", "-?") { Description = "Show this", Recursive = true, Action = page };
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

        root.SetAction(parsed => parsed.GetValue(version) ? ShowVersion(surroundings) : page.Invoke(parsed));
        return root;
    }

    private static IEnumerable<Command> All(Surroundings surroundings) =>
    [
        BuildCommand.Create(surroundings),
        ServeCommand.Create(surroundings),
        CheckCommand.Create(surroundings),
        NewCommand.Create(surroundings),
        ListCommand.Create(surroundings),
        WhyCommand.Create(surroundings),
        LinksCommand.Create(surroundings),
        ExplainCommand.Create(surroundings),
        RenderCommand.Create(surroundings),
        CleanCommand.Create(surroundings),
    ];

    /// <summary>A command and all that lie below it.</summary>
    public static IEnumerable<Command> WithSubcommands(Command command) =>
        command.Subcommands.SelectMany(WithSubcommands).Prepend(command);

    private static int ShowVersion(Surroundings surroundings)
    {
        surroundings.Output.Writer.Write($"meridian {CommandLine.Version}\n");
        return ExitStatus.Fine;
    }
}
