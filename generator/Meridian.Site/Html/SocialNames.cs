using System.Collections.Frozen;

namespace Meridian.Site.Html;

/// <summary>The `meta` names whose content is a URL: OpenGraph, Twitter cards, and Windows tiles.</summary>
internal static class SocialNames
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "og:url", "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:video:url",
            "og:video:secure_url", "og:audio", "og:audio:url", "og:audio:secure_url", "twitter:url", "twitter:image",
            "twitter:image:src", "twitter:image0", "twitter:image1", "twitter:image2", "twitter:image3",
            "twitter:player", "twitter:player:stream", "msapplication-tileimage", "msapplication-square70x70logo",
            "msapplication-square150x150logo", "msapplication-wide310x150logo", "msapplication-square310x310logo",
        ]);

    /// <summary>True when the content of a `meta` of this lower-case name is a URL. Pure.</summary>
    public static bool HoldUrl(string name) => Names.Contains(name);
}
