using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Meridian.Cli.Disk;
using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>Faults of the command itself, as findings like any other.</summary>
internal static class WrongUsage
{
    public static readonly Rule Rule = new("MER0060", "wrong-usage", Severity.Error);

    /// <summary>A character that no message holds.</summary>
    private const char Separator = '\u001F';

    /// <summary>Joins a message and its help to the one text that a parse error can carry.</summary>
    public static string Message(string message, string help) => $"{message}{Separator}{help}";

    /// <summary>The same for a place where no site may be written, which has a rule of its own.</summary>
    public static string UnsafeOutput(Diagnostic problem) =>
        string.Join(Separator, problem.Message, problem.Help, OutputPlace.UnsafeOutput.Id);

    /// <summary>What is wrong with the arguments, in their order.</summary>
    public static ImmutableArray<Diagnostic> Of(ParseResult parsed) =>
    [
        .. parsed.UnmatchedTokens.Select(token => Unmatched(token, parsed.CommandResult.Command)),
        .. parsed.Errors.Select(Finding),
    ];

    /// <summary>The report on a verb that is none.</summary>
    public static Report NoVerb(string name, Command root)
    {
        var parent = root.Subcommands.FirstOrDefault(
            verb => name.StartsWith(verb.Name + " ", StringComparison.Ordinal));
        var known = parent is null
            ? root.Subcommands.Select(verb => verb.Name)
            : parent.Subcommands.Select(verb => $"{parent.Name} {verb.Name}");
        var help = NearestName.Of(name, known) is { } near
            ? $"did you mean `meridian {near}`?"
            : $"`meridian{(parent is null ? "" : " " + parent.Name)} --help` lists what there is";
        return new Report
        {
            Diagnostics = [Rule.At(location: null, $"there is no command `meridian {name}`") with { Help = help }],
        };
    }

    /// <summary>A command as it is typed: `meridian new post`.</summary>
    public static string FullName(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{FullName(parent)} {command.Name}"
            : command.Name;

    private static Diagnostic Unmatched(string token, Command command)
    {
        if (!token.StartsWith('-'))
        {
            return Rule.At(location: null, $"`{token}` is more than `{FullName(command)}` expects") with
            {
                Help =
                    $"put quotes around words that belong together; `{FullName(command)} --help` shows how it is used",
            };
        }

        var name = token.Split('=')[0];
        var known = command.Options.SelectMany(option => option.Aliases.Append(option.Name));
        return Rule.At(location: null, $"`{FullName(command)}` has no option `{name}`") with
        {
            Help = NearestName.Of(name, known) is { } near
                ? $"did you mean `{near}`?"
                : $"`{FullName(command)} --help` lists its options",
        };
    }

    private static Diagnostic Finding(ParseError error) => error.SymbolResult switch
    {
        _ when error.Message.Split(Separator) is [var message, var help] =>
            Rule.At(location: null, message) with { Help = help },
        _ when error.Message.Split(Separator) is [var message, var help, _] =>
            OutputPlace.UnsafeOutput.At(location: null, message) with { Help = help },
        OptionResult { Tokens: [] } option => Rule.At(location: null, $"`{option.Option.Name}` needs a value") with
        {
            Help = $"write `{option.Option.Name} {option.Option.HelpName}`",
        },
        OptionResult { Tokens.Count: > 1 } option =>
            Rule.At(location: null, $"`{option.Option.Name}` was given more than once") with { Help = "give it once" },
        ArgumentResult { Tokens: [] } argument =>
            Rule.At(location: null, $"`{NameOf(argument.Parent)}` needs a {argument.Argument.Name}") with
            {
                Help = $"`{NameOf(argument.Parent)} --help` shows how it is used",
            },
        _ => Rule.At(location: null, error.Message.TrimEnd('.')),
    };

    private static string NameOf(SymbolResult? result) =>
        result is CommandResult command ? FullName(command.Command) : "meridian";
}
