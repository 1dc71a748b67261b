using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Links that arrive, but only after the reader has been sent on.</summary>
internal static class RedirectedLinkCheck
{
    public static readonly Rule RedirectedLink = new("MER0353", "redirected-link", Severity.Note);

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
            else if (Detour.After(destination) is { } target)
            {
                yield return page.About(
                    RedirectedLink,
                    link.Value,
                    link.Span,
                    $"`{link.Value}` only sends readers on to `{target}`",
                    "link there directly") with
                {
                    Instead = Detour.End(page.Site, destination, link.Value),
                };
            }
            else if (destination is { Rule: null, Detours: > 0, File.Facts: PageFacts })
            {
                yield return page.About(
                    RedirectedLink,
                    link.Value,
                    link.Span,
                    $"`{link.Value}` reaches its page by a detour: "
                    + $"a line of `{RedirectRules.FileName}` sends readers on",
                    $"write `{destination.Path}`") with
                {
                    Instead = CertainLink.To(destination.Path, link.Value),
                };
            }
        }
    }
}
