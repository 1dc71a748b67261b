using Meridian.Site.Checks.External;
using Meridian.Site.Images;

namespace Meridian.Site;

/// <summary>What a caller lends to a build, which by itself reaches nothing outside.</summary>
public sealed record SiteTools
{
    /// <summary>A build that is lent nothing.</summary>
    public static SiteTools None { get; } = new();

    /// <summary>Asks other servers for the addresses that links name; null when they are not to be asked.</summary>
    public ILinkProber? LinkProber { get; init; }

    /// <summary>Makes images of images; null when they are only to be copied.</summary>
    public IImageTool? Images { get; init; }

    /// <summary>Whether the places that links name on other servers' pages are looked for too.</summary>
    public ExternalPlaces ExternalPlaces { get; init; }
}
