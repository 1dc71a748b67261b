using System.CommandLine;
using System.CommandLine.Parsing;
using Meridian.Site;
using NodaTime;

namespace Meridian.Cli.Commands;

/// <summary>The options that say which site is built, where to, and as of when.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> _source = new("--source", "-s", "--root")
    {
        Description = "The folder of the site (default: here)",
        HelpName = "DIR",
    };

    private readonly Option<string> _output = new("--output", "-o", "-d", "--destination")
    {
        Description = "The folder that the finished site goes to (default: output)",
        HelpName = "DIR",
    };

    private readonly Option<string> _baseUrl = new("--base-url", "-b", "--baseURL", "-u")
    {
        Description = "The address that the site will have, in place of the one in site.yaml",
        HelpName = "URL",
    };

    private readonly Option<bool> _drafts = new("--drafts", "-D", "--buildDrafts") { Description = "Publish drafts too" };

    private readonly Option<bool> _future = new("--future", "-F", "--buildFuture")
    {
        Description = "Publish what has a date in the future too",
    };

    private readonly Option<bool> _expired = new("--expired", "-E", "--buildExpired")
    {
        Description = "Publish what has expired too",
    };

    private readonly Option<BuildMoment?> _now = new("--now", "--clock")
    {
        Description = "Build as if it were this moment, in the site's time zone (else SOURCE_DATE_EPOCH, else the clock)",
        HelpName = "2026-07-03T09:00",
        CustomParser = BuildMoment.Read,
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Let warnings stop the build as errors do" };

    private readonly Surroundings _surroundings;

    private SiteOptions(Surroundings surroundings) => _surroundings = surroundings;

    /// <summary>Gives a command these options, with the checks that need nothing but the arguments.</summary>
    public static SiteOptions AddTo(Command command, Surroundings surroundings)
    {
        var options = new SiteOptions(surroundings);
        foreach (var option in (Option[])
            [options._source, options._output, options._baseUrl, options._drafts, options._future, options._expired,
             options._now, options._strict])
        {
            command.Add(option);
        }

        command.Validators.Add(options.Check);
        return options;
    }

    public SiteArguments Read(ParseResult parsed)
    {
        var source = SourceFolder(parsed.GetValue(_source));
        var moment = parsed.GetValue(_now) ?? Epoch() ?? new BuildMoment(Now(), null);
        return new SiteArguments(source, OutputFolder(source, parsed.GetValue(_output)), new BuildOptions
        {
            BuildTime = moment.Instant ?? Now(),
            LocalBuildTime = moment.Local,
            BaseUrl = parsed.GetValue(_baseUrl),
            Drafts = parsed.GetValue(_drafts),
            Future = parsed.GetValue(_future),
            Expired = parsed.GetValue(_expired),
            Strict = parsed.GetValue(_strict),
        });
    }

    private void Check(CommandResult result)
    {
        var source = SourceFolder(result.GetValue(_source));
        if (!_surroundings.Workspace.HasFolder(source))
        {
            result.AddError(WrongUsage.Message($"there is no folder `{source}`", "name the folder that holds `content`"));
        }

        if (OutputFault(source, OutputFolder(source, result.GetValue(_output))) is { } fault)
        {
            result.AddError(WrongUsage.Message(fault, "choose a folder of its own for the finished site, such as `output`"));
        }

        if (result.GetValue(_baseUrl) is { } url && !IsWebAddress(url))
        {
            result.AddError(WrongUsage.Message(
                $"`{url}` is not the address of a site", "write it as https://example.org or https://example.org/blog/"));
        }

        if (result.GetResult(_now) is null && Variable("SOURCE_DATE_EPOCH") is { } epoch && Epoch() is null)
        {
            result.AddError(WrongUsage.Message(
                $"SOURCE_DATE_EPOCH is `{epoch}`, which is not a moment", "it counts whole seconds since 1970, in UTC"));
        }
    }

    /// <summary>Writing the site over what it is made from would destroy it.</summary>
    private static string? OutputFault(string source, string output)
    {
        if (Path.GetPathRoot(output) == output)
        {
            return $"the output cannot be `{output}`, the root of the disk";
        }

        foreach (var folder in (string[])["content", "themes"])
        {
            var kept = Path.Combine(source, folder);
            if (IsSameOrInside(output, kept) || IsSameOrInside(kept, output))
            {
                return $"the output cannot be `{output}`, which would overwrite `{folder}`";
            }
        }

        return null;
    }

    private static bool IsSameOrInside(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.Host.Length > 0
        && url.Query.Length == 0 && url.Fragment.Length == 0;

    private string SourceFolder(string? given) => Folder(_surroundings.Absolute(given ?? "."));

    /// <summary>The usual output lies in the site; one that is named is where the shell would look for it.</summary>
    private string OutputFolder(string source, string? given) =>
        given is null ? Path.Combine(source, "output") : Folder(_surroundings.Absolute(given));

    private static string Folder(string path) => Path.TrimEndingDirectorySeparator(path);

    private BuildMoment? Epoch() => Variable("SOURCE_DATE_EPOCH") is { } text ? BuildMoment.ParseEpoch(text) : null;

    private string? Variable(string name) => _surroundings.Variable(name) is { Length: > 0 } text ? text : null;

    private Instant Now() => Instant.FromDateTimeOffset(_surroundings.Clock.GetUtcNow());
}
