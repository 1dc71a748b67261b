namespace Meridian.Site.Checks.External;

/// <summary>
/// Addresses that an owner does not want asked for: all that begin so, `*` standing for any characters. Without a
/// scheme, a host is meant with those below it: `example.org`, `example.org/private`, `https://example.org/*/draft`.
/// </summary>
internal sealed class UrlPattern
{
    private readonly string _host;
    private readonly string _rest;

    public UrlPattern(string text)
    {
        var pattern = text.Trim();
        if (pattern.Contains("://", StringComparison.Ordinal))
        {
            (_host, _rest) = ("", pattern + "*");
            return;
        }

        var slash = pattern.IndexOf('/', StringComparison.Ordinal);
        (_host, _rest) = slash < 0 ? (pattern, "*") : (pattern[..slash], pattern[slash..] + "*");
    }

    /// <summary>True when the pattern covers an absolute URL. Pure.</summary>
    public bool Covers(string url) => _host.Length == 0
        ? Glob.Matches(_rest, url)
        : Uri.TryCreate(url, UriKind.Absolute, out var parts)
          && CoversHost(parts)
          && Glob.Matches(_rest, parts.PathAndQuery);

    private bool CoversHost(Uri url) =>
        Glob.Matches(_host, url.Authority) || Glob.Matches(_host, url.Host) || Glob.Matches("*." + _host, url.Host);
}
