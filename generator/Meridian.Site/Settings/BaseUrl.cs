using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>
/// Where the site is published: `https://example.org` and, for a site in a folder, the path to that folder. The one
/// place that joins a page's path to either.
/// </summary>
internal sealed record BaseUrl
{
    private BaseUrl(string origin, UrlPath path) => (Origin, Path) = (origin, path);

    /// <summary>The address of a site that does not say where it will be published (RFC 2606, section 2).</summary>
    public static BaseUrl Unknown { get; } = new("https://example.invalid", UrlPath.Root);

    /// <summary>Scheme, host and port, in lower case, without a slash at the end.</summary>
    public string Origin { get; }

    /// <summary>The folder of the site on its host: starts and ends with `/`.</summary>
    public UrlPath Path { get; }

    /// <summary>Host and port.</summary>
    public string Host => Origin[(Origin.IndexOf("//", StringComparison.Ordinal) + 2)..];

    /// <summary>Reads an http or https URL without user, query or fragment; null when it is none. Pure.</summary>
    public static BaseUrl? Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')
            || !Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.Host.Length == 0 || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return null;
        }

        var folder = Uri.UnescapeDataString(uri.AbsolutePath);
        var origin = $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
        return UrlPath.TryParse(folder.EndsWith('/') ? folder : folder + "/", out var path)
            ? new BaseUrl(origin.ToLowerInvariant(), path)
            : null;
    }

    /// <summary>The whole URL of a page, as it is written in feeds and metadata.</summary>
    public string Absolute(UrlPath page) => Origin + Relative(page);

    /// <summary>The URL of a page from the root of its host, as it is written in links.</summary>
    public string Relative(UrlPath page) => Path.Encoded + page.Encoded[1..];

    /// <summary>The whole URL of the site, ending in `/`.</summary>
    public override string ToString() => Origin + Path.Encoded;
}
