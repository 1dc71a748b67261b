using System.Collections.Immutable;

namespace Meridian.Site.Checks.Links;

/// <summary>How the host of a site answers, and which addresses are the site's own.</summary>
internal sealed record LinkPolicy
{
    public static LinkPolicy Default { get; } = new();

    /// <summary>Absolute addresses of this site, such as `https://example.org/`; links to them are looked up, not fetched.</summary>
    public ImmutableArray<SiteOrigin> Origins { get; init; } = [];

    /// <summary>Where the site lies on its host: `/`, or `/blog/`.</summary>
    public string BasePath { get; init; } = "/";

    public TrailingSlash TrailingSlash { get; init; } = TrailingSlash.Any;

    public ExtensionlessPages Extensionless { get; init; } = ExtensionlessPages.Auto;
}

/// <summary>How links to pages must end.</summary>
internal enum TrailingSlash
{
    /// <summary>`/about` and `/about/` are both fine: hosts redirect.</summary>
    Any,

    /// <summary>Links to pages end in a slash.</summary>
    Always,

    /// <summary>Links to pages do not end in a slash.</summary>
    Never,
}

/// <summary>Whether `about.html` also answers for `/about`.</summary>
internal enum ExtensionlessPages
{
    /// <summary>As most static hosts do: it answers.</summary>
    Auto,
    On,
    Off,
}
