namespace Meridian.Site.Checks.Links;

/// <summary>An `http` or `https` address taken apart (WHATWG URL, sections 4.3 and 4.4).</summary>
/// <param name="Scheme">`http` or `https`.</param>
/// <param name="Host">Host in lower case, with the port unless it is the scheme's own.</param>
/// <param name="Path">The path as written, starting with `/`.</param>
/// <param name="Fragment">What follows the first `#`, or null.</param>
internal sealed record AbsoluteUrl(string Scheme, string Host, string Path, string? Fragment)
{
    /// <summary>What is wrong with the address, in the author's words; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>True when the address is of the machine it is opened on, which no reader can reach.</summary>
    public bool IsLocal => HostSyntax.IsLocal(Host);

    /// <summary>
    /// Takes an address apart; null when it does not start with `http:` or `https:`. Browsers repair back-slashes and a
    /// wrong number of slashes after the scheme; here they are a problem, because only browsers do. Pure.
    /// </summary>
    public static AbsoluteUrl? Read(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        var scheme = address[..colon].ToLowerInvariant();
        return scheme is "http" or "https" ? ReadAfterScheme(scheme, address[(colon + 1)..]) : null;
    }

    /// <summary>Takes apart what follows the scheme's colon. Pure.</summary>
    public static AbsoluteUrl ReadAfterScheme(string scheme, string rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return Broken(scheme, rest.StartsWith('\\') || rest.StartsWith("/\\", StringComparison.Ordinal)
                ? "has back-slashes where `//` belongs"
                : $"needs `//` after `{scheme}:`");
        }

        var authority = rest.AsSpan(2);
        var end = authority.IndexOfAny("/?#\\");
        var tail = end < 0 ? "" : authority[end..].ToString();
        authority = end < 0 ? authority : authority[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        if (host.Length == 0)
        {
            return Broken(scheme, "names no host");
        }

        var parsed = HostSyntax.Read(scheme, host.ToString(), out var problem);
        var hash = tail.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : tail[(hash + 1)..];
        var path = hash < 0 ? tail : tail[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = (query < 0 ? path : path[..query]).Replace('\\', '/');
        return new AbsoluteUrl(scheme, parsed, path.Length == 0 ? "/" : path, fragment) { Problem = problem };
    }

    private static AbsoluteUrl Broken(string scheme, string problem) =>
        new(scheme, "", "/", null) { Problem = problem };
}
