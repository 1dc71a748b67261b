using Meridian.Site.Images;
using Meridian.Site.Loading;
using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Themes;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>
/// An asset of the theme, under its fingerprinted name; an image without what it says of its maker.
/// </summary>
internal sealed record AssetRoute(Asset Asset) : Route(Asset.Url)
{
    public override string Kind => "asset";

    public override SitePath? Source => Asset.Source;

    public static IEnumerable<Route> Plan(SiteModel model) =>
        model.Assets.ByName.Values.Select(asset => new AssetRoute(asset));

    public override RenderedFile Render(SiteView site)
    {
        var images = site.Model.Images;
        if (!SourceLoader.IsImage(Asset.Source) || images.KeepsMetadata(Asset.Source))
        {
            return new RenderedFile { Content = Asset.Content };
        }

        return new RenderedFile
        {
            Content = images.Of(Asset.Source)?.Upright is { } upright
                ? images.Read(upright)
                : MetadataStripper.Strip(Asset.Content.ToArray()),
        };
    }
}
