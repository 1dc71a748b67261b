using System.CommandLine;
using System.CommandLine.Parsing;
using Meridian.Site;
using NodaTime;

namespace Meridian.Cli.Commands;

/// <summary>The options that say which site is built, where to, and as of when.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> _baseUrl = new("--base-url", "-b", "--baseURL", "-u")
    {
        Description = "The address that the site will have, in place of the one in site.yaml",
        HelpName = "URL",
    };

    private readonly Option<bool> _drafts =
        new("--drafts", "-D", "--buildDrafts") { Description = "Publish drafts too" };

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
        Description =
            "Build as if it were this moment, in the site's time zone (else SOURCE_DATE_EPOCH, else the clock)",
        HelpName = "2026-07-03T09:00",
        CustomParser = BuildMoment.Read,
    };

    private readonly Option<bool> _strict =
        new("--strict") { Description = "Let warnings stop the build as errors do" };

    private readonly PlaceOptions _place;
    private readonly Surroundings _surroundings;

    private SiteOptions(PlaceOptions place, Surroundings surroundings) =>
        (_place, _surroundings) = (place, surroundings);

    /// <summary>Gives a command these options, with the checks that need nothing but the arguments.</summary>
    public static SiteOptions AddTo(Command command, Surroundings surroundings)
    {
        var options = new SiteOptions(PlaceOptions.AddTo(command, surroundings), surroundings);
        foreach (var option in (Option[])
            [options._baseUrl, options._drafts, options._future, options._expired, options._now, options._strict])
        {
            command.Add(option);
        }

        command.Validators.Add(options.Check);
        return options;
    }

    public SiteArguments Read(ParseResult parsed)
    {
        var moment = parsed.GetValue(_now) ?? Epoch() ?? new BuildMoment(Now(), null);
        return new SiteArguments(_place.Read(parsed), new BuildOptions
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
        if (result.GetValue(_baseUrl) is { } url && !IsWebAddress(url))
        {
            result.AddError(WrongUsage.Message(
                $"`{url}` is not the address of a site",
                "write it as https://example.org or https://example.org/blog/"));
        }

        if (result.GetResult(_now) is null && Variable("SOURCE_DATE_EPOCH") is { } epoch && Epoch() is null)
        {
            result.AddError(WrongUsage.Message(
                $"SOURCE_DATE_EPOCH is `{epoch}`, which is not a moment",
                "it counts whole seconds since 1970, in UTC"));
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.Host.Length > 0
        && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
        && !text.Trim().Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\');

    private BuildMoment? Epoch() => Variable("SOURCE_DATE_EPOCH") is { } text ? BuildMoment.ParseEpoch(text) : null;

    private string? Variable(string name) => _surroundings.Variable(name) is { Length: > 0 } text ? text : null;

    private Instant Now() => Instant.FromDateTimeOffset(_surroundings.Clock.GetUtcNow());
}
