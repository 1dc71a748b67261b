using System.Collections.Immutable;

namespace Meridian.Site.Checks.Links;

/// <summary>How the host of a site answers, and which addresses are the site's own.</summary>
internal sealed record LinkPolicy
{
    public static LinkPolicy Default { get; } = new();

    /// <summary>
    /// Absolute addresses of this site, such as `https://example.org/`; links to them are looked up, not fetched.
    /// </summary>
    public ImmutableArray<SiteOrigin> Origins { get; init; } = [];

    /// <summary>Where the site lies on its host: `/`, or `/blog/`.</summary>
    public string BasePath { get; init; } = "/";

    public TrailingSlash TrailingSlash { get; init; } = TrailingSlash.Any;

    public ExtensionlessPages Extensionless { get; init; } = ExtensionlessPages.Auto;
}
