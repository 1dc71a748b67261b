using System.CommandLine;
using System.CommandLine.Invocation;

namespace Meridian.Cli.Commands;

/// <summary>What `--help` shows of a command.</summary>
internal sealed class HelpPage(Surroundings surroundings) : SynchronousCommandLineAction
{
    private const int LeftColumn = 26;

    /// <summary>Help is given even where the rest of the line is wrong.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitStatus.Fine;
    }

    public void Write(Command command)
    {
        var name = WrongUsage.FullName(command);
        Line(command.Description ?? "");
        Line("");
        Line($"  {string.Join(' ', Usage(command).Prepend(name))}");
        Section("Commands", command.Subcommands.Select(verb => (Left(verb), verb.Description ?? "")));
        Section("Arguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description ?? "")));
        Section("Options", OptionsOf(command).Select(option => (Left(option), Right(option))));
        if (command.Subcommands.Count > 0)
        {
            Line("");
            Line($"`{name} <command> --help` tells more about one of them.");
        }
    }

    private static IEnumerable<string> Usage(Command command)
    {
        if (command.Subcommands.Count > 0)
        {
            yield return "<command>";
        }

        foreach (var argument in command.Arguments)
        {
            yield return argument.Arity.MinimumNumberOfValues > 0 ? $"<{argument.Name}>" : $"[<{argument.Name}>]";
        }

        yield return "[options]";
    }

    /// <summary>A command's own options, then those of the commands above it that hold below.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(
            command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive));

    private static string Left(Command verb) =>
        string.Join(' ', verb.Arguments.Select(argument => $"<{argument.Name}>").Prepend(verb.Name));

    /// <summary>`-s, --source DIR`: the short name, the long one, and what to give.</summary>
    private static string Left(Option option)
    {
        var brief = option.Aliases.FirstOrDefault(IsBrief);
        var value = option.ValueType == typeof(bool) || option is System.CommandLine.Help.HelpOption
            ? ""
            : $" {option.HelpName}";
        return brief is null ? $"    {option.Name}{value}" : $"{brief}, {option.Name}{value}";
    }

    private static string Right(Option option)
    {
        var others = option.Aliases.Where(alias => !IsBrief(alias) && alias != option.Name)
            .Concat(option.Aliases.Where(IsBrief).Skip(1))
            .ToList();
        return others.Count == 0 ? option.Description ?? "" : $"{option.Description}; also {string.Join(", ", others)}";
    }

    private static bool IsBrief(string name) => !name.StartsWith("--", StringComparison.Ordinal);

    private void Section(string title, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Line("");
        Line(title);
        foreach (var (left, right) in all)
        {
            var lines = Wrap(right).ToList();
            if (left.Length > LeftColumn)
            {
                Line($"  {left}");
            }
            else
            {
                Line($"  {left.PadRight(LeftColumn)}  {lines[0]}".TrimEnd());
                lines.RemoveAt(0);
            }

            foreach (var line in lines)
            {
                Line($"  {new string(' ', LeftColumn)}  {line}");
            }
        }
    }

    private IEnumerable<string> Wrap(string text)
    {
        var room = Math.Max(30, surroundings.Output.Width - LeftColumn - 4);
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    private void Line(string text) => surroundings.Output.Writer.Write($"{text}\n");
}
