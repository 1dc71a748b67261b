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
        foreach (var link in page.Facts.Links)
        {
            if (link.Kind is not (LinkKind.Anchor or LinkKind.Canonical) || link.IsBlank)
            {
                continue;
            }

            var destination = page.Find(link.Value);
            if (destination is { Rule: null, By: FoundBy.FolderRedirect })
            {
                yield return page.About(
                    RedirectedLink,
                    link.Value,
                    link.Span,
                    $"`{link.Value}` reaches its page by a detour: the host adds the slash",
                    $"write `{destination.Path}/`");
            }
            else if (destination is { Rule: null, File.Facts: PageFacts { Refresh: { } refresh } }
                     && refresh is { Target: { } target, Seconds: 0 })
            {
                yield return page.About(
                    RedirectedLink,
                    link.Value,
                    link.Span,
                    $"`{link.Value}` only sends readers on to `{target}`",
                    "link there directly");
            }
        }
    }
}
