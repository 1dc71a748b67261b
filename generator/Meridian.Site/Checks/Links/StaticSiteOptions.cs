using System.Collections.Immutable;
using Meridian.Site.Checks.External;
using NodaTime;

namespace Meridian.Site.Checks.Links;

/// <summary>What is known of a folder of static files beside what lies in it.</summary>
public sealed record StaticSiteOptions
{
    /// <summary>The addresses the site answers to, such as `https://example.org/`.</summary>
    public ImmutableArray<string> SiteUrls { get; init; } = [];

    /// <summary>Where the site lies on its host; null for the folder of the first site address.</summary>
    public string? BasePath { get; init; }

    public TrailingSlash TrailingSlash { get; init; } = TrailingSlash.Any;

    public ExtensionlessPages Extensionless { get; init; } = ExtensionlessPages.Auto;

    /// <summary>How much is looked at.</summary>
    public StaticSiteScope Scope { get; init; } = StaticSiteScope.Errors;

    /// <summary>What the check may reach outside with.</summary>
    public SiteTools Tools { get; init; } = SiteTools.None;

    /// <summary>The moment of the check: what other servers answered before is as old as it says.</summary>
    public Instant Now { get; init; }

    /// <summary>
    /// Addresses of other servers that are not asked for: what they begin with, `*` for any characters.
    /// </summary>
    public ImmutableArray<string> IgnoredUrls { get; init; } = [];

    /// <summary>HTTP statuses of other servers that are taken for good.</summary>
    public ImmutableArray<int> IgnoredStatuses { get; init; } = [];

    /// <summary>The site addresses that are no `http` or `https` address, for refusing the command.</summary>
    public IEnumerable<string> BadSiteUrls => SiteUrls.Where(url => SiteOrigin.TryParse(url) is null);

    /// <summary>What is asked of other servers; null when they are not asked.</summary>
    internal ExternalQuestions? ToQuestions() => Tools.LinkProber is { } prober
        ? new ExternalQuestions(prober, Now, Tools.ExternalPlaces)
        {
            IgnoredUrls = [.. IgnoredUrls.Select(pattern => new UrlPattern(pattern))],
            IgnoredStatuses = IgnoredStatuses,
        }
        : null;

    internal LinkPolicy ToPolicy()
    {
        var origins = SiteUrls.Select(SiteOrigin.TryParse).OfType<SiteOrigin>().ToImmutableArray();
        var path = BasePath ?? origins.FirstOrDefault()?.Path ?? "/";
        return new LinkPolicy
        {
            Origins = origins,
            BasePath = path.Trim('/') is { Length: > 0 } inner ? $"/{inner}/" : "/",
            TrailingSlash = TrailingSlash,
            Extensionless = Extensionless,
        };
    }
}
