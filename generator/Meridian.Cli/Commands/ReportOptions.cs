using System.CommandLine;
using System.CommandLine.Parsing;
using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>The options that say how a verb reports.</summary>
internal sealed class ReportOptions
{
    private readonly Option<Reporter> _format = new("--format")
    {
        Description = $"How to report: {string.Join(", ", ReporterList.All.Select(reporter => reporter.Name))}",
        HelpName = "FORM",
        CustomParser = ReadFormat,
    };

    private readonly Option<bool> _json = new("--json") { Description = "The same as --format json" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Findings and the summary only" };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say more on what is done" };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours (as NO_COLOR does)" };

    private readonly Surroundings _surroundings;

    private ReportOptions(Surroundings surroundings) => _surroundings = surroundings;

    public static ReportOptions AddTo(Command command, Surroundings surroundings)
    {
        var options = new ReportOptions(surroundings);
        foreach (var option in (Option[])
            [options._format, options._json, options._quiet, options._verbose, options._noColor])
        {
            command.Add(option);
        }

        command.Validators.Add(options.Check);
        return options;
    }

    public ReportArguments Read(ParseResult parsed)
    {
        var detail = parsed.GetValue(_quiet) ? Detail.Quiet : parsed.GetValue(_verbose) ? Detail.Verbose : Detail.Usual;
        var reporter = parsed.GetValue(_json) ? JsonReporter.Reporter : parsed.GetValue(_format) ?? ReporterList.Usual;
        var ink = ErrorInk(_surroundings, parsed.GetValue(_noColor) ? Ink.None : Ink.Colours);
        return new ReportArguments(
            reporter, detail, new ReportPaper(_surroundings.Output, _surroundings.Error) { Ink = ink });
    }

    /// <summary>How to report when the arguments could not be read: the form they seem to ask for.</summary>
    public static ReportArguments Guess(string[] args, Surroundings surroundings)
    {
        var after = Array.IndexOf(args, "--format") is >= 0 and var at ? args.ElementAtOrDefault(at + 1) : null;
        var joined =
            Array.Find(args, arg => arg.StartsWith("--format=", StringComparison.Ordinal))?["--format=".Length..];
        var name = args.Contains("--json") ? JsonReporter.Reporter.Name : after ?? joined;
        var ink = ErrorInk(surroundings, args.Contains("--no-color") ? Ink.None : Ink.Colours);
        return new ReportArguments(
            (name is null ? null : ReporterList.Named(name)) ?? ReporterList.Usual,
            Detail.Usual,
            new ReportPaper(surroundings.Output, surroundings.Error) { Ink = ink });
    }

    /// <summary>Colours need a terminal that understands them and an owner who wants them (no-color.org).</summary>
    private static Ink ErrorInk(Surroundings surroundings, Ink wanted) =>
        surroundings.Error.IsTerminal
        && surroundings.Variable("NO_COLOR") is null or ""
        && surroundings.Variable("TERM") is not "dumb"
            ? wanted
            : Ink.None;

    private static Reporter? ReadFormat(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        var reporter = ReporterList.Named(name);
        if (reporter is null)
        {
            var names = ReporterList.All.Select(known => known.Name);
            result.AddError(WrongUsage.Message(
                $"there is no report form `{name}`",
                NearestName.Of(name, names) is { } near
                    ? $"did you mean `{near}`?"
                    : $"choose {string.Join(", ", names)}"));
        }

        return reporter;
    }

    private void Check(CommandResult result)
    {
        if (result.GetValue(_quiet) && result.GetValue(_verbose))
        {
            result.AddError(WrongUsage.Message("`--quiet` and `--verbose` contradict each other", "give one of them"));
        }
    }
}
