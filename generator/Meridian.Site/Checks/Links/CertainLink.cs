using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>
/// Writes links that are meant for certain in place of ones that are wrong or lead there by a detour.
/// </summary>
internal static class CertainLink
{
    /// <summary>
    /// A link to a path of the host, decoded, with the query and fragment of the link that it replaces; null when the
    /// path cannot be written in a link. Pure.
    /// </summary>
    public static string? To(string path, string link) =>
        UrlPath.TryParse(path, out var url) ? url.Encoded + RestOf(link) : null;

    /// <summary>What follows the path of a link: its query and fragment. Pure.</summary>
    public static string RestOf(string link)
    {
        var value = UrlResolver.Clean(link);
        var end = value.AsSpan().IndexOfAny("?#");
        return end < 0 ? "" : value[end..];
    }
}
