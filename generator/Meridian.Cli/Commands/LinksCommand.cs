using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Meridian.Cli.Reporters;
using Meridian.Site.Checks.Links;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Cli.Commands;

/// <summary>`meridian links`: checks the links of any folder of finished static files, whoever made it.</summary>
internal static class LinksCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("links", "Check the links of a folder of static files");
        var folder = new Argument<string>("folder") { Description = "The folder that a host would serve" };
        var siteUrls = new Option<string[]>("--site-url")
        {
            Description = "An address of this site, whose links are looked up in the folder (may be repeated)",
            HelpName = "URL",
            Arity = ArgumentArity.OneOrMore,
        };
        var basePath = new Option<string?>("--base-path")
        {
            Description = "The folder the site lies in on its host (default: that of the first --site-url)",
            HelpName = "/p/",
        };
        var slash = Choice<TrailingSlash>("--trailing-slash", "Whether links to pages end in a slash");
        var extensionless = Choice<ExtensionlessPages>("--extensionless", "Whether x.html answers for x");
        var pages = new Option<bool>("--pages")
        {
            Description = "Warnings and notes too, and checks of the pages: titles, headings, link texts",
        };
        var strict = new Option<bool>("--strict") { Description = "Let warnings fail as errors do" };
        command.Add(folder);
        foreach (var option in (Option[])[siteUrls, basePath, slash, extensionless, pages, strict])
        {
            command.Add(option);
        }

        var external = ExternalOptions.AddTo(command);
        var ignored = IgnoredOptions.AddTo(command);
        command.Validators.Add(result => Check(result, folder, siteUrls, surroundings));
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed => Run(
            new LinksRequest(
                surroundings.Absolute(parsed.GetRequiredValue(folder)),
                new StaticSiteOptions
                {
                    SiteUrls = [.. parsed.GetValue(siteUrls) ?? []],
                    BasePath = parsed.GetValue(basePath),
                    TrailingSlash = parsed.GetValue(slash),
                    Extensionless = parsed.GetValue(extensionless),
                    Scope = parsed.GetValue(pages) ? StaticSiteScope.Pages : StaticSiteScope.Errors,
                    Tools = external.Read(parsed, SiteAround(surroundings), surroundings),
                    Now = Instant.FromDateTimeOffset(surroundings.Clock.GetUtcNow()),
                    IgnoredUrls = ignored.Urls(parsed),
                    IgnoredStatuses = ignored.Statuses(parsed),
                },
                parsed.GetValue(strict) ? Severity.Warning : Severity.Error),
            reporting.Read(parsed),
            surroundings));
        return command;
    }

    /// <summary>Checks a folder and reports; answers the exit status.</summary>
    public static int Run(LinksRequest request, ReportArguments reporting, Surroundings surroundings)
    {
        var start = surroundings.Clock.GetTimestamp();
        var found = StaticSiteCheck.Run(surroundings.OpenFolder(request.Folder), request.Options, surroundings.Cancel);
        var milliseconds = (long)surroundings.Clock.GetElapsedTime(start).TotalMilliseconds;
        var report = new Report
        {
            Diagnostics = found.Diagnostics,
            Sources = path => found.Texts.GetValueOrDefault(path),
            Folder = surroundings.FolderOf(request.Folder),
            Counts = new ReportCounts
            {
                Pages = found.Pages,
                Links = found.Links,
                Files = found.Files,
                Milliseconds = milliseconds,
            },
        };
        reporting.Write(report with { Lines = [SummaryLine(report)] });
        return found.Diagnostics.All(finding => finding.Severity < request.Fails)
            ? ExitStatus.Fine
            : ExitStatus.Findings;
    }

    /// <summary>The site whose folder the command runs in: elsewhere no cache is left behind.</summary>
    private static string? SiteAround(Surroundings surroundings) =>
        surroundings.Workspace.HasFolder(Path.Join(surroundings.WorkingFolder, "content"))
            ? surroundings.WorkingFolder
            : null;

    private static string SummaryLine(Report report) =>
        $"{Wording.Count(report.Counts.Links, "link")} on {Wording.Count(report.Counts.Pages, "page")} — "
        + $"{Wording.Findings(report)}, in {Wording.Seconds(report.Counts.Milliseconds)}";

    private static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToImmutableArray();
        return new Option<T>(name)
        {
            Description = $"{description}: {string.Join(", ", names)} (default: {names[0]})",
            HelpName = string.Join('|', names),
            CustomParser = result => ReadChoice<T>(result, names),
        };
    }

    private static T ReadChoice<T>(ArgumentResult result, ImmutableArray<string> names)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        if (names.Contains(text))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }

        var option = result.Parent is OptionResult parent ? parent.Option.Name : "";
        var near = NearestName.Of(text, names);
        result.AddError(WrongUsage.Message(
            $"`{option}` cannot be `{text}`",
            near is null ? $"choose {string.Join(", ", names)}" : $"did you mean `{near}`?"));
        return default;
    }

    private static void Check(
        CommandResult result, Argument<string> folder, Option<string[]> siteUrls, Surroundings surroundings)
    {
        if (result.GetValue(folder) is { } path && surroundings.Absolute(path) is var absolute
            && !surroundings.Workspace.HasFolder(absolute))
        {
            result.AddError(WrongUsage.Message(
                $"there is no folder `{absolute}`", "name the folder that holds the finished site"));
        }

        var options = new StaticSiteOptions { SiteUrls = [.. result.GetValue(siteUrls) ?? []] };
        foreach (var bad in options.BadSiteUrls)
        {
            result.AddError(WrongUsage.Message(
                $"`{bad}` is not the address of a site",
                "write it as https://example.org or https://example.org/blog/"));
        }
    }
}

/// <summary>What `meridian links` was asked.</summary>
/// <param name="Folder">The folder to check, absolute.</param>
/// <param name="Options">What is known of the site beside its files.</param>
/// <param name="Fails">The least weight of a finding that fails the command.</param>
internal sealed record LinksRequest(string Folder, StaticSiteOptions Options, Severity Fails);
