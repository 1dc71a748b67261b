using System.Globalization;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.External;

/// <summary>One place of a finished site where a link to another server stands.</summary>
/// <param name="File">The produced file.</param>
/// <param name="Fact">The link.</param>
/// <param name="Occurrence">How many links of the same value stand before it in the file.</param>
/// <param name="Url">The address to ask for: without its fragment, in ASCII.</param>
/// <param name="Place">What stands after `#`, when that names a place on the page; else null.</param>
internal sealed record ExternalLink(SiteFile File, LinkFact Fact, int Occurrence, string Url, string? Place)
{
    /// <summary>Every link of a site to another server, by file and place. Pure.</summary>
    public static IEnumerable<ExternalLink> On(SiteIndex index, LinkPolicy policy) =>
        index.Files.SelectMany(file => In(file, policy));

    /// <summary>A finding about this link.</summary>
    public LinkFinding Of(Rule rule, string message, string? help) =>
        new(rule, File.Path, Fact.Value, Fact.Span, message)
        {
            Part = PagePart.Link,
            Help = help,
            Fact = Fact,
            Occurrence = Occurrence,
        };

    private static IEnumerable<ExternalLink> In(SiteFile file, LinkPolicy policy)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in file.Facts.Links)
        {
            var occurrence = seen[fact.Value] = seen.GetValueOrDefault(fact.Value, -1) + 1;
            if (IsAskedFor(fact) && Target(fact.Value, policy) is var (url, fragment))
            {
                yield return new ExternalLink(file, fact, occurrence, url, PlaceOf(fact, fragment));
            }
        }
    }

    /// <summary>Forms are sent and hosts are named: neither is opened.</summary>
    private static bool IsAskedFor(LinkFact fact) =>
        fact.Kind is not (LinkKind.Form or LinkKind.Origin or LinkKind.Folder or LinkKind.MalformedRefresh)
        && fact.Attribute != "ping";

    private static (string Url, string? Fragment)? Target(string written, LinkPolicy policy)
    {
        var value = UrlResolver.Clean(written);
        var hash = value.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? value : value[..hash];
        if (address.Length == 0
            || UrlResolver.Resolve(address, new PageAddress("/", IsOwn: false), policy) is not LinkTarget.OtherHost
            || !Uri.TryCreate(address[0] == '/' ? "https:" + address : address, UriKind.Absolute, out var url)
            || PassesOn(url, policy))
        {
            return null;
        }

        // Names and passwords in an address are nobody's business, least of all that of a cache on disk.
        var host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        var port = url.IsDefaultPort ? "" : $":{url.Port.ToString(CultureInfo.InvariantCulture)}";
        return ($"{url.Scheme}://{host}{port}{url.PathAndQuery}", hash < 0 ? null : value[(hash + 1)..]);
    }

    /// <summary>
    /// True for a link that hands one of our own addresses to another site, as those for sharing a post do: it is no
    /// source, there is one of it for every post, and what answers it depends on who asks.
    /// </summary>
    private static bool PassesOn(Uri url, LinkPolicy policy)
    {
        var query = Uri.UnescapeDataString(url.Query);
        return policy.Origins.Any(
            own => query.Contains($"://{own.Host}{own.Path}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Only readers' links name places, and what starts with `/` or `!` is for the page's own scripts.
    /// </summary>
    private static string? PlaceOf(LinkFact fact, string? fragment)
    {
        if (fragment is null || fact.Kind is not (LinkKind.Anchor or LinkKind.FeedContent or LinkKind.RedirectTarget))
        {
            return null;
        }

        var name = Fragments.NameOf(fragment);
        return name is "" || name[0] is '/' or '!' ? null : name;
    }
}
