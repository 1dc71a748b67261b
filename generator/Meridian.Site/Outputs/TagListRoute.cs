using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;

namespace Meridian.Site.Outputs;

/// <summary>The list of all tags.</summary>
internal sealed record TagListRoute() : Route(SiteView.TagsUrl)
{
    public override string Kind => "list of tags";

    public static IEnumerable<Route> Plan(SiteModel model) => [new TagListRoute()];

    public override RenderedFile Render(SiteView site) =>
        Document.Render(new PageView(site, "tags", Url, site.TagsTitle, () => default));
}
