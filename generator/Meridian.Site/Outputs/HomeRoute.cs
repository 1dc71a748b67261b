using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>The home page: the newest posts, under the text of pages/index.md when there is one.</summary>
internal sealed record HomeRoute(Page? Text) : Route(UrlPath.Root)
{
    private const int NewestPosts = 10;

    public override string Kind => "home page";

    public override SitePath? Source => Text?.Path;

    public static IEnumerable<Route> Plan(SiteModel model) => [new HomeRoute(model.Home)];

    public override RenderedFile Render(SiteView site)
    {
        var body = Text is null ? RenderedBody.Empty : site.Body(Text, BodyMedium.Page);
        var view = Text is null
            ? new PageView(site, "home", Url, site.Settings.Title.Value, () => default)
            {
                Description = site.Settings.Description?.Value,
            }
            : site.View(Text, () => body.Html);
        var newest = site.Views([.. site.Model.Posts.Take(NewestPosts)]);
        var layout = Text?.FrontMatter.Layout;
        return Document.Render(
            view.With(new PaginatorView(1, 1, site.Model.Posts.Length, [.. newest]) { Pages = [] }),
            layout?.Value ?? view.Kind,
            layout is null ? null : Text?.Parsed.At(layout.Span),
            body);
    }
}
