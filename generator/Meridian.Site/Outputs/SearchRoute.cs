using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>The page that searches the site; search engines have no use for it.</summary>
internal sealed record SearchRoute(UrlPath Url) : Route(Url)
{
    public override string Kind => "search page";

    public override RouteClaim Claim => RouteClaim.Yielding;

    public static IEnumerable<Route> Plan(SiteModel model) => model.SearchUrl is { } url ? [new SearchRoute(url)] : [];

    public override RenderedFile Render(SiteView site) =>
        Document.Render(new PageView(site, "search", Url, site.SearchTitle, () => default) { NoIndex = true });
}
