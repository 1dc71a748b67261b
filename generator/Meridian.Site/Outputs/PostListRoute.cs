using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;

namespace Meridian.Site.Outputs;

/// <summary>A page of the list of all posts.</summary>
internal sealed record PostListRoute(Paging Paging) : Route(Paging.Url)
{
    public override string Kind => "list of posts";

    public static IEnumerable<Route> Plan(SiteModel model) =>
        Paging.Of(SiteView.PostsUrl, model.Posts.Length, model.Settings.PageSize.Value).Select(
            page => new PostListRoute(page));

    public override RenderedFile Render(SiteView site) =>
        Document.Render(new PageView(site, "posts", Url, site.PostsTitle, () => default)
        {
            Paginator = Paging.View(site, site.Model.Posts),
        });
}
