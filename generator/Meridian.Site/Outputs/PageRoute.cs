using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>A post or a page of the author's.</summary>
internal sealed record PageRoute(Page Page) : Route(Page.Url)
{
    public override string Kind => Page.Kind == PageKind.Post ? "post" : "page";

    public override SitePath? Source => Page.Path;

    public override Location? Place => Page.FrontMatter.Slug is { } slug ? Page.Parsed.At(slug.Span)
        : Page.FrontMatter.Permalink is { } permalink ? Page.Parsed.At(permalink.Span)
        : base.Place;

    public static IEnumerable<Route> Plan(SiteModel model) => model.Published
        .Where(page => page.Kind != PageKind.Home)
        .Select(page => new PageRoute(page));

    public override RenderedFile Render(SiteView site)
    {
        var body = site.Body(Page, BodyMedium.Page);
        var view = site.View(Page, () => body.Html);
        var layout = Page.FrontMatter.Layout;
        return Document.Render(
            view, layout?.Value ?? view.Kind, layout is null ? null : Page.Parsed.At(layout.Span), body);
    }
}
