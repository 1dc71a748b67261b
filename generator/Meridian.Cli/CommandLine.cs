using System.CommandLine;
using Meridian.Cli.Commands;
using Meridian.Cli.Reporters;

namespace Meridian.Cli;

/// <summary>The whole program: arguments in, an exit status out. Read this first.</summary>
internal static class CommandLine
{
    /// <summary>What Meridian is called when it runs, and what its version is.</summary>
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetName().Version is { } version ? version.ToString(3) : "0.0.0";

    public static int Run(string[] args, Surroundings surroundings)
    {
        var root = VerbList.Root(surroundings);
        var ordered = VerbFirst.Order(root, args);
        if (ordered.UnknownVerb is { } unknown)
        {
            return Report(WrongUsage.NoVerb(unknown, root), ExitStatus.WrongUsage, args, surroundings);
        }

        var parsed = root.Parse(ordered.Args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var faults = parsed.Action is HelpPage ? [] : WrongUsage.Of(parsed);
        if (faults.Length > 0)
        {
            return Report(new Report { Diagnostics = faults }, ExitStatus.WrongUsage, args, surroundings);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = surroundings.Output.Writer,
                Error = surroundings.Error.Writer,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException) when (surroundings.Cancel.IsCancellationRequested)
        {
            return Report(Failures.Cancelled, ExitStatus.Cancelled, args, surroundings);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Report(Failures.OurFault(fault, args), ExitStatus.OurFault, args, surroundings);
        }
    }

    private static int Report(Report report, int status, string[] args, Surroundings surroundings)
    {
        ReportOptions.Guess(args, surroundings).Write(report);
        return status;
    }
}
