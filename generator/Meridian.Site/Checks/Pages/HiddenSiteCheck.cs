using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>A site that hides itself from search engines, often left over from the time it was being built.</summary>
internal static class HiddenSiteCheck
{
    public static readonly Rule HiddenSite = new("MER0351", "hidden-site", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedSite site)
    {
        foreach (var file in site.Index.Files)
        {
            if (file.Facts is RobotsFacts { HidesAll: { } span })
            {
                yield return new LinkFinding(
                    HiddenSite, file.Path, "", span, "this line keeps every search engine away from the whole site")
                {
                    Help = "remove it when the site may be found",
                };
            }
        }

        foreach (var page in site.Pages)
        {
            if (page.File.Path.Value == "index.html" && page.IsNoIndex)
            {
                yield return page.Of(
                    PagePart.Robots,
                    HiddenSite,
                    page.Facts.Robots!.Value.Span,
                    "the home page asks search engines to leave it out",
                    "remove `noindex` when the site may be found");
            }
        }
    }
}
