using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;

namespace Meridian.Site.Outputs;

/// <summary>Every listed post by year and month on one page, where the theme has a layout for that.</summary>
internal sealed record ArchiveRoute() : Route(SiteView.ArchiveUrl)
{
    public override string Kind => "list of posts by month";

    public override RouteClaim Claim => RouteClaim.Yielding;

    public static IEnumerable<Route> Plan(SiteModel model) =>
        model.Layouts.Contains("archive") ? [new ArchiveRoute()] : [];

    public override RenderedFile Render(SiteView site) =>
        Document.Render(new PageView(site, "archive", Url, site.ArchiveTitle, () => default)
        {
            Above = [new CrumbView(site.PostsTitle, site.Base.Relative(SiteView.PostsUrl))],
        });
}
