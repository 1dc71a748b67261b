using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>The rules that links are held to. Each can be excused one place at a time, never turned off.</summary>
internal static class LinkRules
{
    /// <summary>Nothing is published where the link leads.</summary>
    public static readonly Rule BrokenLink = BodyRenderer.BrokenLink;

    /// <summary>The page exists, the place on it does not.</summary>
    public static readonly Rule BrokenFragment = new("MER0302", "broken-fragment", Severity.Error);

    /// <summary>A link or picture without an address.</summary>
    public static readonly Rule EmptyLink = new("MER0303", "empty-link", Severity.Error);

    /// <summary>Text that is no address of the kind it claims to be.</summary>
    public static readonly Rule MalformedLink = new("MER0304", "malformed-link", Severity.Error);

    /// <summary>The link ends in a slash where the site's links do not, or the other way round.</summary>
    public static readonly Rule TrailingSlash = new("MER0308", "trailing-slash", Severity.Error);

    /// <summary>The link leads to the author's own machine.</summary>
    public static readonly Rule LocalAddress = new("MER0309", "local-address", Severity.Error);

    /// <summary>Redirects that never arrive.</summary>
    public static readonly Rule RedirectLoop = new("MER0310", "redirect-loop", Severity.Error);

    /// <summary>A link in a feed or sitemap that does not say which site it is on.</summary>
    public static readonly Rule RelativeInFeed = new("MER0311", "relative-in-feed", Severity.Error);
}
