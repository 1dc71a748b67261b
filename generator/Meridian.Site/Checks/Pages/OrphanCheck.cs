using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>A page that no other page links to is found by nobody.</summary>
internal static class OrphanCheck
{
    public static readonly Rule OrphanPage = new("MER0348", "orphan-page", Severity.Note);

    private const string HomeName = "index.html";

    public static IEnumerable<LinkFinding> Check(FinishedSite site)
    {
        var reached = new HashSet<SiteFile>(ReferenceEqualityComparer.Instance);
        foreach (var page in site.Everything)
        {
            Reach(page, reached);
        }

        return site.Pages
            .Where(page => !reached.Contains(page.File) && !page.IsNotFoundPage && !page.IsNoIndex
                && page.File.Path.Value != HomeName)
            .Select(page => page.Of(
                PagePart.Whole,
                OrphanPage,
                default,
                "no other page links to this one",
                "link to it where readers look for it"));
    }

    private static void Reach(FinishedPage page, HashSet<SiteFile> reached)
    {
        for (var i = 0; i < page.Facts.Links.Length; i++)
        {
            var link = page.Facts.Links[i];
            if (link.Kind is LinkKind.Anchor or LinkKind.Refresh or LinkKind.Form or LinkKind.Resource && !link.IsBlank
                && page.DestinationOf(i).File is { Facts: PageFacts } target && !ReferenceEquals(target, page.File))
            {
                reached.Add(target);
            }
        }
    }
}
