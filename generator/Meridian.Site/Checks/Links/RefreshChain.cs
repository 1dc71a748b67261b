using Meridian.Site.Html;

namespace Meridian.Site.Checks.Links;

/// <summary>Follows pages that do nothing but send their readers to the next.</summary>
internal static class RefreshChain
{
    private const int Longest = 20;

    /// <summary>True when the page's refresh comes back to it, so that no reader ever arrives.</summary>
    public static bool Returns(SiteFile start, Destination first, DestinationFinder finder, LinkPolicy policy)
    {
        var current = first.File;
        for (var i = 0; i < Longest && current is not null; i++)
        {
            if (current.Facts is not PageFacts { Refresh: { Target: { } target, Seconds: 0 } } page)
            {
                return false;
            }

            if (ReferenceEquals(current, start))
            {
                return true;
            }

            var path = policy.BasePath + Meridian.Sources.UrlPath.OfFile(current.Path).Value[1..];
            var value = UrlResolver.Clean(target);
            var hash = value.IndexOf('#', StringComparison.Ordinal);
            value = hash < 0 ? value : value[..hash];
            current = value.Length == 0
                ? null
                : finder.Find(value, UrlResolver.AddressOf(path, page.BaseHref, policy)).File;
        }

        return false;
    }
}
