using System.Collections.Immutable;
using System.CommandLine;
using Meridian.Cli.Reporters;
using Meridian.Site;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>`meridian why`: one sentence on what became of a post or an address.</summary>
internal static class WhyCommand
{
    public static readonly Rule NotOnSite = new("MER0064", "not-on-site", Severity.Error);

    public static Command Create(Surroundings surroundings)
    {
        var what = new Argument<string>("post")
        {
            Description = "A file, a slug, or an address on the site",
        };
        var command = new Command("why", "Tell where a post is published, or why it is not") { what };
        var site = SiteOptions.AddTo(command, surroundings);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed);
            var run = SiteRun.Look(arguments, reporting.Read(parsed), surroundings);
            var report = Answer(run, parsed.GetRequiredValue(what), surroundings.FolderOf(arguments.Source));
            reporting.Read(parsed).Write(report);
            return report.Diagnostics.Any(found => found.Rule == NotOnSite) || run.Build is null
                ? ExitStatus.Findings
                : ExitStatus.Fine;
        });
        return command;
    }

    private static Report Answer(SiteRun run, string asked, string folder)
    {
        var report = run.ToReport(folder);
        if (run.Build is not { } build)
        {
            return report;
        }

        var entries = build.Content.Where(entry => Names(entry, asked, folder)).ToImmutableArray();
        if (entries.Length > 0)
        {
            return report with
            {
                Diagnostics =
                    [.. run.Diagnostics.Where(found => entries.Any(entry => entry.Path == found.Location?.Path))],
                Items = [.. entries.Select(ContentItems.Of)],
                Lines = [.. entries.Select(Sentence)],
            };
        }

        var file = build.Files.FirstOrDefault(planned => IsSamePlace(planned.Url.Value, AddressOf(asked)));
        return file is null
            ? report with { Diagnostics = [Nothing(build, asked)] }
            : report with { Diagnostics = [], Lines = [Sentence(file)] };
    }

    private static bool Names(ContentEntry entry, string asked, string folder)
    {
        var path = asked.Replace('\\', '/');
        if (entry.Path.Value == path || folder + entry.Path.Value == path)
        {
            return true;
        }

        return entry.Url is { } url
            ? IsSamePlace(url.Value, AddressOf(asked)) || url.Value.Trim('/').Split('/')[^1] == asked
            : entry.Path.Stem == asked;
    }

    /// <summary>The path of a full address; anything else as it is.</summary>
    private static string AddressOf(string asked) =>
        Uri.TryCreate(asked, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? Uri.UnescapeDataString(url.AbsolutePath)
            : asked;

    private static bool IsSamePlace(string url, string asked) =>
        asked.StartsWith('/')
            && url.TrimEnd('/') == asked.Replace("/index.html", "/", StringComparison.Ordinal).TrimEnd('/');

    private static string Sentence(ContentEntry entry)
    {
        var name = entry.Title is { } title ? $"`{entry.Path}` (“{title}”)" : $"`{entry.Path}`";
        return entry switch
        {
            { Status: ContentStatus.Published, Url: { } url, Reason: "it is published" } =>
                $"{name} is published at `{url}`.",
            { Status: ContentStatus.Published, Url: { } url } => $"{name} is published at `{url}`: {entry.Reason}.",
            { Status: ContentStatus.Published } => $"{name} is used: {entry.Reason}.",
            { Url: { } url } => $"{name} is not published, because {entry.Reason}. It would be at `{url}`.",
            _ => $"{name} is not published, because {entry.Reason}.",
        };
    }

    private static string Sentence(PlannedFile file) =>
        file.Source is { } source
            ? $"`{file.Url}` is made from `{source}` ({file.Kind})."
            : $"`{file.Url}` is made from the site as a whole ({file.Kind}).";

    private static Diagnostic Nothing(BuildReport build, string asked)
    {
        var known = build.Content.Select(entry => entry.Path.Value)
            .Concat(build.Content.Select(entry => entry.Path.Stem))
            .Concat(build.Files.Select(file => file.Url.Value));
        return NotOnSite.At(location: null, $"the site has nothing called `{asked}`") with
        {
            Help = NearestName.Of(asked, known) is { } near
                ? $"did you mean `{near}`?"
                : "`meridian list` shows all posts and pages",
        };
    }
}
