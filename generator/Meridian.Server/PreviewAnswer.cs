using Meridian.Sources;

namespace Meridian.Server;

/// <summary>What a path is answered with: a file of the site and its status, or another path to ask for.</summary>
/// <param name="Status">200, 404, or 302 with <paramref name="Location"/>.</param>
/// <param name="File">The file to send; null when there is none.</param>
/// <param name="Location">Where to go instead.</param>
internal sealed record PreviewAnswer(int Status, SitePath? File, string? Location)
{
    private static readonly SitePath NotFound = SitePath.Of("404.html");

    /// <summary>
    /// Finds what static hosts would: `/a/` is `a/index.html`, `/a` sends readers there, all else that has no file is
    /// the 404 page. A path only ever names a file of the site, whatever it holds. Pure.
    /// </summary>
    /// <param name="site">The files there are.</param>
    /// <param name="basePath">The path the site lies under, with a slash at both ends.</param>
    /// <param name="path">The path that was asked for, percent-decoded.</param>
    public static PreviewAnswer To(PreviewSite site, string basePath, string path)
    {
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            return path == "/" || path + "/" == basePath ? new PreviewAnswer(302, null, basePath) : Missing(site);
        }

        var below = path[basePath.Length..];
        var name = below.Length == 0 || below.EndsWith('/') ? below + "index.html" : below;
        if (SitePath.TryParse(name, out var file) && site.Has(file))
        {
            return new PreviewAnswer(200, file, null);
        }

        return SitePath.TryParse(name + "/index.html", out var inside) && site.Has(inside)
            ? new PreviewAnswer(302, null, new Uri("http://site" + path + "/").AbsolutePath)
            : Missing(site);
    }

    private static PreviewAnswer Missing(PreviewSite site) =>
        new(404, site.Has(NotFound) ? NotFound : null, null);
}
