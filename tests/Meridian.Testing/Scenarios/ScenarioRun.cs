using System.CommandLine.Parsing;
using System.Globalization;
using Meridian.Cli;
using Meridian.Sources;

namespace Meridian.Testing.Scenarios;

/// <summary>What one run of a scenario's commands left behind.</summary>
/// <param name="Exit">The status of the last command.</param>
/// <param name="Output">What all commands wrote to standard output.</param>
/// <param name="Error">What all commands wrote to standard error.</param>
/// <param name="Files">Every file, by path from the home folder.</param>
internal sealed record ScenarioRun(int Exit, string Output, string Error, SortedDictionary<string, byte[]> Files)
{
    private const string UsualCommand = "build --now 2026-12-01";

    /// <summary>Runs the commands over fresh files.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="order">How folders list their files.</param>
    /// <param name="lastArgs">What the last command is given besides its own arguments.</param>
    public static ScenarioRun Of(Scenario scenario, FileOrder order, params ReadOnlySpan<string> lastArgs)
    {
        var disk = new MemoryDisk
        {
            Order = order,
            IsContentReadOnly = scenario.Lines("surroundings").Contains(ScenarioSurroundings.ReadOnlyContent),
        };
        foreach (var section in scenario.Inputs.Where(section => section.Name is not ("command" or "surroundings")))
        {
            Put(disk, section);
        }

        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var surroundings = ScenarioSurroundings.Of(scenario.Lines("surroundings"), disk, output, error);
        var exit = 0;
        var commands = scenario.Lines("command")
            .Where(line => line.Trim().Length > 0)
            .DefaultIfEmpty(UsualCommand)
            .ToList();
        for (var i = 0; i < commands.Count; i++)
        {
            string[] args = [.. CommandLineParser.SplitCommandLine(commands[i]).SkipWhile(word => word == "meridian")];
            if (i == commands.Count - 1 && lastArgs.Length > 0)
            {
                output.GetStringBuilder().Clear();
                args = [.. args, .. lastArgs];
            }

            exit = CommandLine.Run(args, surroundings);
        }

        return new ScenarioRun(exit, output.ToString(), error.ToString(), disk.Snapshot());
    }

    private static void Put(MemoryDisk disk, ScenarioSection section)
    {
        switch (section.Mode)
        {
            case "unreadable":
                disk.PutFault(section.Name, SourceFault.Unreadable);
                break;
            case "link-loop":
                disk.PutFault(section.Name, SourceFault.LinkLoop);
                break;
            case "link-leaves":
                disk.PutFault(section.Name, SourceFault.LinkLeavesTree);
                break;
            default:
                disk.Put(section.Name, ScenarioBytes.Of(section));
                break;
        }
    }
}
