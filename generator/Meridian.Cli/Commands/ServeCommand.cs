using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Meridian.Cli.Disk;
using Meridian.Cli.Reporters;
using Meridian.Server;
using Meridian.Site;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>
/// `meridian serve`: shows the site in a browser while it is written. It is kept in memory, and made again whenever one
/// of its files changes; drafts and scheduled posts show too.
/// </summary>
internal static class ServeCommand
{
    private const int UsualPort = 4000;

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("serve", "Show the site in a browser, and show every change at once");
        var site = SiteOptions.AddTo(command, surroundings);
        var port = new Option<int>("--port", "-p")
        {
            Description = $"The port to listen on, or the next free one (default: {UsualPort})",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => UsualPort,
        };
        port.Validators.Add(CheckPort);
        var host = new Option<string>("--host")
        {
            Description = "The address to listen on; 0.0.0.0 lets other machines see the preview (default: 127.0.0.1)",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var open = new Option<bool>("--open", "-O") { Description = "Open the browser" };
        command.Add(port);
        command.Add(host);
        command.Add(open);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed);
            var preview = new PreviewOptions(
                arguments.Source, parsed.GetValue(host) ?? "127.0.0.1", parsed.GetValue(port), BasePathOf(arguments));
            return Run(() => site.Read(parsed), preview, reporting.Read(parsed), surroundings, address =>
            {
                if (parsed.GetValue(open))
                {
                    surroundings.Browse(address);
                }
            });
        });
        return command;
    }

    /// <summary>Builds, shows, and waits for the next change until the command is stopped.</summary>
    private static int Run(
        Func<SiteArguments> read,
        PreviewOptions options,
        ReportArguments reporting,
        Surroundings surroundings,
        Action<Uri> started)
    {
        var site = new PreviewSite(surroundings.OpenSite(options.Folder));
        IPreview preview;
        try
        {
            preview = surroundings.OpenPreview(site, options);
        }
        catch (IOException fault)
        {
            reporting.Write(new Report
            {
                Diagnostics =
                [
                    OutputFault.NotWritten.At(location: null, fault.Message) with
                    {
                        Help = "choose another place with `--port` or `--host`",
                    },
                ],
            });
            return ExitStatus.Findings;
        }

        using (preview)
        {
            started(preview.Address);
            try
            {
                do
                {
                    Build(read(), site, preview, reporting, surroundings);
                }
                while (preview.WaitForChange(surroundings.Cancel));
            }
            catch (OperationCanceledException) when (surroundings.Cancel.IsCancellationRequested)
            {
                // Stopped in the middle of a build, which is how a preview ends.
            }
        }

        return ExitStatus.Fine;
    }

    private static void Build(
        SiteArguments site,
        PreviewSite shown,
        IPreview preview,
        ReportArguments reporting,
        Surroundings surroundings)
    {
        var options = site.Options with
        {
            BaseUrl = preview.Address.AbsoluteUri,
            Drafts = true,
            Future = true,
            DryRun = false,
        };
        var run = SiteRun.Write(site with { Options = options }, _ => shown, reporting, surroundings);
        var report = run.ToReport(surroundings.FolderOf(site.Source)) with
        {
            Items = ContentItems.Of(run),
            Lines = [BuildSummary.Line(run, options), $"shown at {preview.Address} · stop with Ctrl-C"],
        };
        preview.Show(new PreviewState(shown.Version, run.Status == ExitStatus.Fine ? [] : ProblemsOf(report, options)));
        reporting.Write(report);
    }

    /// <summary>What keeps the newest changes from being shown.</summary>
    private static ImmutableArray<PreviewProblem> ProblemsOf(Report report, BuildOptions options) =>
    [
        .. report.Diagnostics
            .Where(found => found.Severity == Severity.Error
                || (options.Strict && found.Severity == Severity.Warning))
            .Select(found => new PreviewProblem(PlaceOf(found, report), found.Message, found.Help ?? "")),
    ];

    private static string PlaceOf(Diagnostic found, Report report)
    {
        if (found.Location is not { } place)
        {
            return "";
        }

        var at = report.PositionsOf(place).Start;
        return string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{at.Line}:{at.Column}");
    }

    /// <summary>The path of `--base-url`: a site that will lie below one is previewed below the same.</summary>
    private static string BasePathOf(SiteArguments site)
    {
        var path = site.Options.BaseUrl is { } url ? new Uri(url).AbsolutePath : "/";
        return path.EndsWith('/') ? path : path + "/";
    }

    private static void CheckPort(OptionResult result)
    {
        if (result.Tokens is [var token]
            && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                || port is < 1 or > 65535))
        {
            result.AddError(WrongUsage.Message($"`{token.Value}` is not a port", "write a number from 1 to 65535"));
        }
    }
}
