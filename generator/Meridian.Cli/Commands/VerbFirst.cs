using System.CommandLine;

namespace Meridian.Cli.Commands;

/// <summary>Lets options stand in any position: moves the verb before them, where the parser looks for it.</summary>
internal static class VerbFirst
{
    public static OrderedArgs Order(Command root, IReadOnlyList<string> args)
    {
        var withValue = VerbList.WithSubcommands(root)
            .SelectMany(command => command.Options)
            .Where(option => option.ValueType != typeof(bool))
            .SelectMany(option => option.Aliases.Append(option.Name))
            .ToHashSet(StringComparer.Ordinal);
        var rest = args.ToList();
        var verbs = new List<string>();
        for (var command = root; command.Subcommands.Count > 0;)
        {
            var at = FirstPlain(rest, withValue);
            if (at < 0)
            {
                break;
            }

            var name = rest[at];
            var next = command.Subcommands.FirstOrDefault(verb => verb.Name == name || verb.Aliases.Contains(name));
            if (next is null)
            {
                return new OrderedArgs([.. verbs, .. rest], verbs.Count == 0 ? name : $"{verbs[^1]} {name}");
            }

            rest.RemoveAt(at);
            verbs.Add(name);
            command = next;
        }

        return new OrderedArgs([.. verbs, .. rest], UnknownVerb: null);
    }

    /// <summary>The first argument that is neither an option nor an option's value, or -1.</summary>
    private static int FirstPlain(List<string> args, HashSet<string> withValue)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (withValue.Contains(args[i]))
            {
                i++;
            }
            else if (!args[i].StartsWith('-'))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The arguments with the verb first.</summary>
/// <param name="Args">What to parse.</param>
/// <param name="UnknownVerb">The word in the verb's place that is no verb, if so.</param>
internal sealed record OrderedArgs(IReadOnlyList<string> Args, string? UnknownVerb);
