namespace Meridian.Site.Checks.Links;

/// <summary>An absolute address a site answers to: its host, and the folder it lies in there.</summary>
/// <param name="Host">Host name in lower case, with the port when it is not the scheme's own.</param>
/// <param name="Path">The folder, from `/` to `/`.</param>
internal sealed record SiteOrigin(string Host, string Path)
{
    /// <summary>True when the site is reached over an encrypted connection.</summary>
    public bool IsSecure { get; init; }

    /// <summary>Reads an absolute `http` or `https` address; null when it is not one. Pure.</summary>
    public static SiteOrigin? TryParse(string address)
    {
        if (AbsoluteUrl.Read(address) is not { Problem: null, Scheme: "http" or "https" } url)
        {
            return null;
        }

        var path = PercentEncoding.Decode(url.Path);
        return new SiteOrigin(url.Host, path.EndsWith('/') ? path : path + "/") { IsSecure = url.Scheme == "https" };
    }
}
