using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>The page a host shows where there is none.</summary>
internal sealed record NotFoundRoute(UrlPath Url) : Route(Url)
{
    public override string Kind => "page for missing pages";

    public override RouteClaim Claim => RouteClaim.Yielding;

    public static IEnumerable<Route> Plan(SiteModel model) =>
        model.Settings.Outputs.NotFound is { } url ? [new NotFoundRoute(url)] : [];

    public override RenderedFile Render(SiteView site) =>
        Document.Render(new PageView(site, "404", Url, site.Words.Text("not_found_title") ?? "404", () => default)
        {
            NoIndex = true,
        });
}
