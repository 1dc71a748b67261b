using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Themes;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>An asset of the theme, under its fingerprinted name.</summary>
internal sealed record AssetRoute(Asset Asset) : Route(Asset.Url)
{
    public override string Kind => "asset";

    public override SitePath? Source => Asset.Source;

    public static IEnumerable<Route> Plan(SiteModel model) =>
        model.Assets.ByName.Values.Select(asset => new AssetRoute(asset));

    public override RenderedFile Render(SiteView site) => new() { Content = Asset.Content };
}
