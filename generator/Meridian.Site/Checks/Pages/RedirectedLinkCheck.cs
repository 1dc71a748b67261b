using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Links that arrive, but only after the reader has been sent on.</summary>
internal static class RedirectedLinkCheck
{
    public static readonly Rule RedirectedLink = new("MER0353", "redirected-link", Severity.Note);

    private const int LongestChain = 10;

    public static IEnumerable<LinkFinding> Check(FinishedPage page)
    {
        for (var i = 0; i < page.Facts.Links.Length; i++)
        {
            var link = page.Facts.Links[i];
            if (link.Kind is not (LinkKind.Anchor or LinkKind.Canonical) || link.IsBlank)
            {
                continue;
            }

            var destination = page.DestinationOf(i);
            if (destination is { Rule: null, By: FoundBy.FolderRedirect })
            {
                yield return page.About(
                    RedirectedLink,
                    link.Value,
                    link.Span,
                    $"`{link.Value}` reaches its page by a detour: the host adds the slash",
                    $"write `{destination.Path}/`") with
                {
                    Instead = CertainLink.To(destination.Path + "/", link.Value),
                };
            }
            else if (destination is { Rule: null, File.Facts: PageFacts { Refresh: { } refresh } }
                     && refresh is { Target: { } target, Seconds: 0 })
            {
                yield return page.About(
                    RedirectedLink,
                    link.Value,
                    link.Span,
                    $"`{link.Value}` only sends readers on to `{target}`",
                    "link there directly") with
                {
                    Instead = End(page, destination, link.Value),
                };
            }
        }
    }

    /// <summary>Where the reader ends up: the link to write, or null when that is nowhere.</summary>
    private static string? End(FinishedPage page, Destination first, string link)
    {
        var (destination, rest) = (first, CertainLink.RestOf(link));
        for (var i = 0; i < LongestChain; i++)
        {
            if (destination is not { Rule: null, File: { Facts: PageFacts facts } file })
            {
                return null;
            }

            if (facts.Refresh is not { Target: { } target, Seconds: 0 })
            {
                return CertainLink.To(destination.Path, rest);
            }

            rest = CertainLink.RestOf(target) is { Length: > 0 } own ? own : rest;
            destination = new FinishedPage(page.Site, file, facts, []).Find(target);
            if (ReferenceEquals(destination, Destination.Elsewhere))
            {
                return AbsoluteUrl.Read(target) is { Problem: null } ? target : null;
            }
        }

        return null;
    }
}
