using System.Collections.Immutable;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Gathers the old addresses of published pages and of redirects.yaml.</summary>
internal static class RedirectFinder
{
    internal static readonly Rule BadAlias = new("MER0222", "bad-alias", Severity.Error);

    /// <summary>The longest name that common file systems can hold, in characters.</summary>
    private const int LongestPart = 200;

    public static ImmutableArray<Redirection> Find(
        ImmutableArray<Page> all, SiteSettings settings, List<Diagnostic> diagnostics)
    {
        var redirects = new List<Redirection>();
        foreach (var page in all.Where(page => page.IsPublished))
        {
            foreach (var alias in page.FrontMatter.Aliases)
            {
                var place = page.Parsed.At(alias.Span);
                if (From(alias.Value, settings, place, diagnostics) is { } from
                    && from.File != page.Url.File)
                {
                    redirects.Add(new Redirection(from, page.Url, "", place));
                }
            }
        }

        foreach (var redirect in settings.Redirects)
        {
            if (From(redirect.From.Value, settings, redirect.From.Location, diagnostics) is { } from)
            {
                redirects.Add(To(from, redirect));
            }
        }

        return [.. redirects.OrderBy(redirect => redirect.From).DistinctBy(
            redirect => (redirect.From, redirect.Page, redirect.Target))];
    }

    private static Redirection To(UrlPath from, Redirect redirect)
    {
        var target = redirect.To.Value;
        var end = target.AsSpan().IndexOfAny("?#");
        var (path, rest) = end < 0 ? (target, "") : (target[..end], target[end..]);
        return UrlPath.TryParse(Uri.UnescapeDataString(path), out var page)
            ? new Redirection(from, page, rest, redirect.To.Location)
            : new Redirection(from, null, target, redirect.To.Location);
    }

    /// <summary>Old addresses come from other systems: with or without `/`, whole, and percent-encoded.</summary>
    private static UrlPath? From(string written, SiteSettings settings, Location? place, List<Diagnostic> diagnostics)
    {
        var path = written.Trim();
        if (Uri.TryCreate(path, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
        {
            path = whole.AbsolutePath;
        }

        path = Uri.UnescapeDataString(path);
        path = path.StartsWith('/') ? path : "/" + path;
        if (path.AsSpan().IndexOfAny("?#") < 0 && UrlPath.TryParse(path, out var from)
            && path.Split('/').All(part => part.Length <= LongestPart))
        {
            return from;
        }

        diagnostics.Add(BadAlias.At(place, $"`{written}` cannot be an old address of this site") with
        {
            Help = $"write the path that {settings.Url.Value.Host} used to have, such as `/old-name/`, "
                + "without `..` or `?`",
        });
        return null;
    }
}
