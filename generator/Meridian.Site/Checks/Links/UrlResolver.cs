namespace Meridian.Site.Checks.Links;

/// <summary>
/// Resolves links as browsers do (WHATWG URL, section 4.4), with paths decoded on the way because files are looked up
/// by their names. What browsers silently repair in another host's address is a problem here.
/// </summary>
internal static class UrlResolver
{
    /// <summary>
    /// Removes what URL parsers ignore: white space around the value, tabs and line breaks in it. Pure.
    /// </summary>
    public static string Clean(string value)
    {
        var start = 0;
        var end = value.Length;
        while (start < end && value[start] <= ' ')
        {
            start++;
        }

        while (end > start && value[end - 1] <= ' ')
        {
            end--;
        }

        if (value.AsSpan(start, end - start).IndexOfAny('\t', '\n', '\r') < 0)
        {
            return start == 0 && end == value.Length ? value : value[start..end];
        }

        return string.Concat(value[start..end].Where(c => c is not ('\t' or '\n' or '\r')));
    }

    /// <summary>
    /// Where a cleaned value without its fragment leads from a document. Pure.
    /// </summary>
    public static LinkTarget Resolve(string value, PageAddress from, LinkPolicy policy)
    {
        if (value.Length == 0)
        {
            return from.IsOwn ? new LinkTarget.SameDocument() : OnBase(from.Path);
        }

        if (SchemeLength(value) is var length and > 0)
        {
            return ResolveAbsolute(value[..length].ToLowerInvariant(), value[(length + 1)..], policy);
        }

        if (value.Length > 1 && IsSlash(value[0]) && IsSlash(value[1]))
        {
            return value.StartsWith("//", StringComparison.Ordinal)
                ? ResolveHttp(AbsoluteUrl.ReadAfterScheme("https", value), policy)
                : new LinkTarget.Malformed("has back-slashes where `//` belongs");
        }

        return from.Path is null ? OnBase(null) : ResolvePath(value, from);
    }

    /// <summary>
    /// What the relative links of the document at a decoded path of the host start from, given what its `base` or
    /// `xml:base` says. Pure.
    /// </summary>
    public static PageAddress AddressOf(string path, string? baseHref, LinkPolicy policy)
    {
        var own = new PageAddress(path, IsOwn: true);
        if (baseHref is null)
        {
            return own;
        }

        var value = Clean(baseHref);
        var hash = value.IndexOf('#', StringComparison.Ordinal);
        return Resolve(hash < 0 ? value : value[..hash], own, policy) switch
        {
            LinkTarget.OnSite target => target.Path == path ? own : new PageAddress(target.Path, IsOwn: false),
            LinkTarget.OtherHost => new PageAddress(null, IsOwn: false),
            _ => own,
        };
    }

    /// <summary>The length of the scheme a value starts with, without its colon; 0 when it has none. Pure.</summary>
    public static int SchemeLength(string value)
    {
        if (!char.IsAsciiLetter(value[0]))
        {
            return 0;
        }

        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == ':')
            {
                return i;
            }

            if (!char.IsAsciiLetterOrDigit(value[i]) && value[i] is not ('+' or '-' or '.'))
            {
                return 0;
            }
        }

        return 0;
    }

    private static LinkTarget OnBase(string? path) => path is null
        ? new LinkTarget.Elsewhere("base")
        : new LinkTarget.OnSite(path);

    private static LinkTarget ResolveAbsolute(string scheme, string rest, LinkPolicy policy)
    {
        if (scheme is "http" or "https")
        {
            return ResolveHttp(AbsoluteUrl.ReadAfterScheme(scheme, rest), policy);
        }

        if (scheme is "ftp" or "ws" or "wss" && AbsoluteUrl.ReadAfterScheme(scheme, rest).Problem is { } hostProblem)
        {
            return new LinkTarget.Malformed(hostProblem);
        }

        if (scheme == "file")
        {
            return new LinkTarget.OwnMachine($"file:{rest}");
        }

        return SchemeSyntax.ProblemOf(scheme, rest) is { } problem
            ? new LinkTarget.Malformed(problem.Text) { Help = problem.Help }
            : new LinkTarget.Elsewhere(scheme);
    }

    private static LinkTarget ResolveHttp(AbsoluteUrl url, LinkPolicy policy)
    {
        if (url.Problem is { } problem)
        {
            return new LinkTarget.Malformed(problem);
        }

        foreach (var origin in policy.Origins)
        {
            if (origin.Host == url.Host && PathOn(origin, url.Path, policy) is { } path)
            {
                return new LinkTarget.OnSite(path);
            }
        }

        return url.IsLocal ? new LinkTarget.OwnMachine(url.Host) : new LinkTarget.OtherHost(url);
    }

    /// <summary>The path on our host of an absolute address, or null when another site shares the host.</summary>
    private static string? PathOn(SiteOrigin origin, string rawPath, LinkPolicy policy)
    {
        var path = Normalize("/", rawPath);
        if (origin.Path == "/" || origin.Path == policy.BasePath)
        {
            return path.StartsWith(origin.Path, StringComparison.Ordinal) || path + "/" == origin.Path ? path : null;
        }

        return path.StartsWith(origin.Path, StringComparison.Ordinal)
            ? policy.BasePath + path[origin.Path.Length..]
            : path + "/" == origin.Path ? policy.BasePath : null;
    }

    private static LinkTarget.OnSite ResolvePath(string value, PageAddress from)
    {
        var query = value.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? value : value[..query];
        return path.Length == 0
            ? new LinkTarget.OnSite(from.Path!) // callers have sent away addresses without a path
            : new LinkTarget.OnSite(Normalize(IsSlash(path[0]) ? "/" : from.Folder, path));
    }

    /// <summary>
    /// Joins a raw path to a decoded folder, removes dot segments and decodes the rest. `..` stops at the root.
    /// </summary>
    private static string Normalize(string folder, string rawPath)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var segments = rawPath.Replace('\\', '/').Split('/');
        var endsInFolder = false;
        foreach (var segment in segments)
        {
            endsInFolder = true;
            switch (DotsOf(segment))
            {
                case 0 when segment.Length == 0:
                case 1:
                    break;
                case 2:
                    parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
                    break;
                default:
                    parts.Add(PercentEncoding.Decode(segment));
                    endsInFolder = false;
                    break;
            }
        }

        return parts.Count == 0 ? "/" : $"/{string.Join('/', parts)}{(endsInFolder ? "/" : "")}";
    }

    /// <summary>1 for a `.` segment, 2 for `..`, encoded or not; else 0.</summary>
    private static int DotsOf(string segment) => segment.Length > 6
        ? 0
        : segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) switch
        {
            "." => 1,
            ".." => 2,
            _ => 0,
        };

    private static bool IsSlash(char c) => c is '/' or '\\';
}
