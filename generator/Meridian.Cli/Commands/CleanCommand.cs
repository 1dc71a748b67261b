using System.Collections.Immutable;
using System.CommandLine;
using Meridian.Cli.Disk;
using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>
/// `meridian clean`: takes back what builds have written. Files that somebody else put into the output stay, as they do
/// when a site without any file is written over it, which is what happens here.
/// </summary>
internal static class CleanCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("clean", "Remove what builds have written: the finished site and the cache");
        var place = PlaceOptions.AddTo(command, surroundings);
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would be removed" };
        command.Add(dryRun);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var where = place.Read(parsed);
            var report = parsed.GetValue(dryRun) ? Look(where, surroundings) : Clean(where, surroundings);
            reporting.Read(parsed).Write(report);
            return report.Errors > 0 ? ExitStatus.Findings : ExitStatus.Fine;
        });
        return command;
    }

    private static string Cache(OutputPlace place) => Path.Combine(place.Site, ".meridian");

    private static Report Look(OutputPlace place, Surroundings surroundings)
    {
        var names = surroundings.WrittenFiles(place).Select(file => Seen(file, place, surroundings)).ToList();
        if (surroundings.Workspace.HasFolder(Cache(place)))
        {
            names.Add(surroundings.FolderOf(Cache(place)));
        }

        return new Report
        {
            Lines = names.Count == 0 ? ["nothing to remove"] : [.. names.Select(name => $"would remove {name}")],
            Items = [.. names.Select(Item)],
        };
    }

    private static Report Clean(OutputPlace place, Surroundings surroundings)
    {
        var files = surroundings.WrittenFiles(place);
        try
        {
            if (files.Length > 0)
            {
                using var nothing = surroundings.OpenOutput(place, surroundings.OpenSite(place.Site)).Begin();
                nothing.Commit();
            }

            var hasCache = surroundings.Workspace.HasFolder(Cache(place));
            if (hasCache)
            {
                surroundings.Workspace.RemoveFolder(Cache(place));
            }

            return new Report
            {
                Lines = Lines(files.Length, hasCache ? surroundings.FolderOf(Cache(place)) : null, place, surroundings),
                Items = [.. files.Select(file => Item(Seen(file, place, surroundings)))],
                Counts = new ReportCounts { Changed = files.Length },
            };
        }
        catch (OutputException fault)
        {
            return new Report
            {
                Diagnostics =
                [
                    OutputFault.NotWritten.At(location: null, fault.Message) with { Help = fault.Help },
                ],
            };
        }
    }

    private static ImmutableArray<string> Lines(
        int files, string? cache, OutputPlace place, Surroundings surroundings)
    {
        var lines = new List<string>();
        if (files > 0)
        {
            lines.Add($"removed {Wording.Count(files, "file")} from {surroundings.FolderOf(place.Output)}");
        }

        if (cache is not null)
        {
            lines.Add($"removed {cache}");
        }

        return lines.Count == 0 ? ["nothing to remove"] : [.. lines];
    }

    private static string Seen(SitePath file, OutputPlace place, Surroundings surroundings) =>
        surroundings.FolderOf(place.Output) + file.Value;

    private static ReportItem Item(string path) => new(json => json.WriteString("path", path));
}
