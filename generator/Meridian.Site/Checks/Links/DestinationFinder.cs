using System.Collections.Concurrent;
using Meridian.Site.Html;

namespace Meridian.Site.Checks.Links;

/// <summary>
/// Looks links up on a site. The same value in the same folder is looked up once, however many pages carry it. Safe to
/// use from many threads.
/// </summary>
internal sealed class DestinationFinder(SiteIndex index, LinkPolicy policy)
{
    private const int LongestChain = 10;
    private readonly ConcurrentDictionary<string, Destination> _fromRoot = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Value, string From), Destination> _relative = new();

    /// <summary>Where a cleaned value without its fragment ends up, from a document or its base.</summary>
    public Destination Find(string value, PageAddress from)
    {
        if (!IsRelative(value))
        {
            return _fromRoot.TryGetValue(value, out var met)
                ? met
                : _fromRoot.GetOrAdd(value, Follow(UrlResolver.Resolve(value, from, policy), []));
        }

        var origin = value[0] == '?' ? from.Path ?? "" : from.Folder;
        return _relative.TryGetValue((value, origin), out var known)
            ? known
            : _relative.GetOrAdd((value, origin), Follow(UrlResolver.Resolve(value, from, policy), []));
    }

    /// <summary>The document a fragment-only link belongs to when a `base` makes it another than its own.</summary>
    public Destination FindBase(PageAddress from) => Follow(UrlResolver.Resolve("", from, policy), []);

    private static bool IsRelative(string value) =>
        value[0] is not ('/' or '\\') && UrlResolver.SchemeLength(value) == 0;

    private Destination Follow(LinkTarget target, List<string> visited) => target switch
    {
        LinkTarget.OnSite onSite => Look(onSite.Path, visited),
        LinkTarget.Malformed malformed => new Destination("")
        {
            Rule = LinkRules.MalformedLink,
            Message = malformed.Problem,
            Help = malformed.Help,
        },
        LinkTarget.OwnMachine local => new Destination("")
        {
            Rule = LinkRules.LocalAddress,
            Message = $"leads to `{local.Address}`, which only this computer can open",
            Help = "link to the address readers will use",
        },
        _ => Destination.Elsewhere,
    };

    private Destination Look(string path, List<string> visited)
    {
        if (SitePathOf(path) is not { } sitePath)
        {
            return OutsideBasePath(path);
        }

        return index.Find(sitePath, policy.Extensionless) switch
        {
            Answer.Found found =>
                WithSlashPolicy(new Destination(path) { File = found.File, By = ByOf(path, found.By) }),
            Answer.Redirect redirect => FollowRedirect(path, redirect, visited),
            Answer.NoIndex => Broken(path, $"the folder `{path}` has no index.html, so nothing opens there") with
            {
                Help = "link to a page in it, or take the link out",
            },
            Answer.OtherCase other => Broken(path, $"`{path}` is not how the file is spelt: capital letters count") with
            {
                Help = $"write `{policy.BasePath}{other.Path[1..]}`",
                Instead = policy.BasePath + other.Path[1..],
            },
            _ when index.Find(sitePath + ".html", policy.Extensionless) is Answer.Found =>
                Broken(path, $"`{path}` lacks the `.html` that this site's host asks for") with
                {
                    Help = $"write `{path}.html`",
                    Instead = path + ".html",
                },
            _ => Broken(path, $"nothing is published at `{path}`") with { WantsSuggestion = true },
        };
    }

    private Destination FollowRedirect(string path, Answer.Redirect redirect, List<string> visited)
    {
        if (visited.Contains(path, StringComparer.Ordinal) || visited.Count >= LongestChain)
        {
            return new Destination(path)
            {
                Rule = LinkRules.RedirectLoop,
                Message = $"`{path}` is redirected in a circle and never arrives",
                Help = $"change the line for `{redirect.From}` in `{RedirectRules.FileName}`",
            };
        }

        visited.Add(path);
        var value = UrlResolver.Clean(redirect.Target);
        var hash = value.IndexOf('#', StringComparison.Ordinal);
        var target = UrlResolver.Resolve(
            hash < 0 ? value : value[..hash], new PageAddress(policy.BasePath, IsOwn: false), policy);
        if (target is LinkTarget.OnSite onSite && SitePathOf(onSite.Path) is null)
        {
            // Lines may be written below the base path as well as below the host.
            target = new LinkTarget.OnSite(policy.BasePath + onSite.Path[1..]);
        }

        var arrived = Follow(target, visited);
        if (arrived.Rule is not null && arrived.Rule != LinkRules.RedirectLoop)
        {
            // A line that leads nowhere is reported at the line, once, and not at every link that uses it.
            return Destination.Elsewhere;
        }

        return arrived with
        {
            RedirectFragment = hash < 0 ? arrived.RedirectFragment : value[(hash + 1)..],
            Detours = arrived.Detours + 1,
        };
    }

    /// <summary>The path below the site's root, or null when the site does not reach that far.</summary>
    private string? SitePathOf(string path)
    {
        if (path.StartsWith(policy.BasePath, StringComparison.Ordinal))
        {
            return path[(policy.BasePath.Length - 1)..];
        }

        return path.Length + 1 == policy.BasePath.Length && policy.BasePath.StartsWith(path, StringComparison.Ordinal)
            ? "/"
            : null;
    }

    private Destination OutsideBasePath(string path)
    {
        var exists = index.Find(path, policy.Extensionless) is Answer.Found or Answer.Redirect;
        return Broken(path, $"`{path}` lies outside the site, which is published under `{policy.BasePath}`") with
        {
            Help = exists
                ? $"write `{policy.BasePath}{path[1..]}`"
                : $"links to this site begin with `{policy.BasePath}`; for another one, write its whole address",
        };
    }

    /// <summary>The site's own folder without its slash is redirected like any other folder.</summary>
    private FoundBy ByOf(string path, FoundBy by) =>
        path.Length < policy.BasePath.Length ? FoundBy.FolderRedirect : by;

    private Destination WithSlashPolicy(Destination found)
    {
        if (found.File?.Facts is not PageFacts)
        {
            return found;
        }

        var ends = found.Path.EndsWith('/');
        return (policy.TrailingSlash, found.By) switch
        {
            (TrailingSlash.Always, _) when !ends && found.By != FoundBy.Path => found with
            {
                Rule = LinkRules.TrailingSlash,
                Message = $"`{found.Path}` lacks the slash that links to pages end in on this site",
                Help = $"write `{found.Path}/`",
                Instead = found.Path + "/",
            },
            (TrailingSlash.Never, _) when ends && found.Path != policy.BasePath => found with
            {
                Rule = LinkRules.TrailingSlash,
                Message = $"`{found.Path}` ends in a slash, which links to pages do not on this site",
                Help = $"write `{found.Path.TrimEnd('/')}`",
                Instead = found.Path.TrimEnd('/'),
            },
            _ => found,
        };
    }

    private static Destination Broken(string path, string message) =>
        new(path) { Rule = LinkRules.BrokenLink, Message = message };
}
