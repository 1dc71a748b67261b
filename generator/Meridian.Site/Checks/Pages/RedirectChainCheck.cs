using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>
/// Redirects that lead to redirects: each is one more wait for the reader, and search engines give up.
/// </summary>
internal static class RedirectChainCheck
{
    public static readonly Rule RedirectChain = new("MER0358", "redirect-chain", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedSite site) => OfPages(site).Concat(OfLines(site));

    private static IEnumerable<LinkFinding> OfPages(FinishedSite site)
    {
        foreach (var page in site.Everything.Where(page => page.SendsReadersOn))
        {
            for (var i = 0; i < page.Facts.Links.Length; i++)
            {
                if (page.Facts.Links[i] is { Kind: LinkKind.Refresh } link
                    && Chain(site, page.File, link, page.DestinationOf(i)) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<LinkFinding> OfLines(FinishedSite site)
    {
        var from = new PageAddress(site.Policy.BasePath, IsOwn: false);
        foreach (var file in site.Index.Files.Where(file => file.Path.Value == RedirectRules.FileName))
        {
            foreach (var link in file.Facts.Links)
            {
                var value = UrlResolver.Clean(link.Value).Split('#')[0];
                if (value.Length > 0 && Chain(site, file, link, site.Finder.Find(value, from)) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static LinkFinding? Chain(FinishedSite site, SiteFile file, LinkFact link, Destination next)
    {
        // A chain that never arrives is told as that.
        if (next.Rule is not null || Detour.End(site, next, link.Value) is not { } end)
        {
            return null;
        }

        return Detour.After(next) is null && next.Detours == 0
            ? null
            : new LinkFinding(
                RedirectChain,
                file.Path,
                link.Value,
                link.Span,
                $"this sends readers to `{link.Value}`, which only sends them on to `{end}`")
            {
                Part = PagePart.Link,
                Fact = link,
                Help = $"lead it straight to `{end}`",
                Instead = end,
            };
    }
}
