using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Meridian.Cli.Reporters;
using Meridian.Site;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Cli.Commands;

/// <summary>`meridian list`: posts and pages by what became of them.</summary>
internal static class ListCommand
{
    private static readonly ImmutableArray<Selection> Selections =
    [
        new("all", _ => true),
        new("published", entry => entry.Status == ContentStatus.Published),
        new("drafts", entry => entry.Status == ContentStatus.Draft),
        new("scheduled", entry => entry.Status == ContentStatus.Scheduled),
        new("expired", entry => entry.Status == ContentStatus.Expired),
        new("due", entry => entry.IsReviewDue) { Day = entry => entry.ReviewDue },
        new("untagged", entry => IsPost(entry) && entry.Tags.Length == 0),
    ];

    public static Command Create(Surroundings surroundings)
    {
        var which = new Argument<Selection>("which")
        {
            Description =
                $"Which ones: {string.Join(", ", Selections.Select(selection => selection.Name))} (default: all)",
            DefaultValueFactory = _ => Selections[0],
            CustomParser = ReadSelection,
        };
        var command = new Command("list", "List posts and pages: drafts, scheduled, due for review, ...") { which };
        var site = SiteOptions.AddTo(command, surroundings);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed);
            var run = SiteRun.Look(arguments, reporting.Read(parsed), surroundings);
            var report = Select(run, parsed.GetRequiredValue(which), surroundings.FolderOf(arguments.Source));
            reporting.Read(parsed).Write(report);
            return report.Errors > 0 ? ExitStatus.Findings : ExitStatus.Fine;
        });
        return command;
    }

    private static Report Select(SiteRun run, Selection selection, string folder)
    {
        var entries = (run.Build?.Content ?? []).Where(entry => entry.IsMarkdown && selection.Matches(entry)).ToList();
        return run.ToReport(folder) with
        {
            // What is wrong inside the posts is for `check` to tell, unless it leaves nothing to list.
            Diagnostics = run.Build is { Content.Length: > 0 } ? [] : run.Diagnostics,
            Items = [.. entries.Select(ContentItems.Of)],
            Lines = [.. Columns(entries, selection)],
        };
    }

    private static IEnumerable<string> Columns(List<ContentEntry> entries, Selection selection)
    {
        var longest = entries.Select(entry => entry.Path.Value.Length).DefaultIfEmpty().Max();
        return entries.Select(entry =>
        {
            var date = selection.Day(entry)?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";
            var status = ContentItems.NameOf(entry.Status);
            return $"{status,-9}  {date,-10}  {entry.Path.Value.PadRight(longest)}  {entry.Title}".TrimEnd();
        });
    }

    private static bool IsPost(ContentEntry entry) => entry.Path.IsUnder(SitePath.Of("content/posts"));

    private static Selection ReadSelection(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (Selections.FirstOrDefault(selection => selection.Name == name || selection.Name == name + "s") is { } known)
        {
            return known;
        }

        var names = Selections.Select(selection => selection.Name).ToList();
        result.AddError(WrongUsage.Message(
            $"`list` has no selection `{name}`",
            NearestName.Of(name, names) is { } near
                ? $"did you mean `{near}`?"
                : $"choose {string.Join(", ", names)}"));
        return Selections[0];
    }

    private sealed record Selection(string Name, Func<ContentEntry, bool> Matches)
    {
        /// <summary>The day that is shown: an entry's own date, unless the selection is about another.</summary>
        public Func<ContentEntry, LocalDate?> Day { get; init; } = entry => entry.Date?.Date;
    }
}
