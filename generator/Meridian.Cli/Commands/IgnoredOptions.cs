using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Meridian.Cli.Commands;

/// <summary>The options that say what other servers are not asked, for folders whose site has no settings.</summary>
internal sealed class IgnoredOptions
{
    private readonly Option<string[]> _urls = new("--external-ignore")
    {
        Description = "Addresses not to ask for: what they begin with, * for any characters (may be repeated)",
        HelpName = "URL",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int[]> _statuses = new("--external-ignore-status")
    {
        Description = "Answers of other servers to take for good, such as 403 (may be repeated)",
        HelpName = "STATUS",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ReadStatuses,
    };

    public static IgnoredOptions AddTo(Command command)
    {
        var options = new IgnoredOptions();
        command.Add(options._urls);
        command.Add(options._statuses);
        return options;
    }

    public ImmutableArray<string> Urls(ParseResult parsed) => [.. parsed.GetValue(_urls) ?? []];

    public ImmutableArray<int> Statuses(ParseResult parsed) => [.. parsed.GetValue(_statuses) ?? []];

    private static int[] ReadStatuses(ArgumentResult result)
    {
        var statuses = new List<int>();
        foreach (var token in result.Tokens)
        {
            if (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
                && status is >= 100 and <= 999)
            {
                statuses.Add(status);
            }
            else
            {
                result.AddError(WrongUsage.Message(
                    $"`{token.Value}` is not an answer of a web server",
                    "write the number that the finding shows, such as 403"));
            }
        }

        return [.. statuses];
    }
}
