using Meridian.Site.Images;
using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Site.Views.Cards;

namespace Meridian.Site.Outputs;

/// <summary>An image that was made of another, or drawn.</summary>
internal sealed record RenditionRoute(Rendition Rendition) : Route(Rendition.Url)
{
    public override string Kind => "image";

    public static IEnumerable<Route> Plan(SiteModel model) =>
        model.Images.Renditions.Select(rendition => new RenditionRoute(rendition));

    /// <summary>The files of the cards that were drawn of a site.</summary>
    public static IEnumerable<Route> Plan(CardTable cards) =>
        cards.ByPost.Values.Select(card => new RenditionRoute(card));

    public override RenderedFile Render(SiteView site) => new() { Content = site.Model.Images.Read(Rendition.Order) };
}
