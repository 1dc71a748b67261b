using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>A page of the list of a tag's posts; the first one shows the tag's own text.</summary>
internal sealed record TagRoute(Tag Tag, Paging Paging) : Route(Paging.Url)
{
    public override string Kind => "tag";

    public override SitePath? Source => Paging.Number == 1 ? Tag.Text?.Path : null;

    public static IEnumerable<Route> Plan(SiteModel model) => model.Tags.All.SelectMany(tag =>
        Paging.Of(tag.Url, tag.Posts.Length, model.Settings.PageSize.Value).Select(page => new TagRoute(tag, page)));

    public override RenderedFile Render(SiteView site)
    {
        var body = Paging.Number == 1 ? site.TagText(Tag) : RenderedBody.Empty;
        var view = new PageView(site, "tag", Url, Tag.Text?.FrontMatter.Title?.Value ?? Tag.Label, () => body.Html)
        {
            Description = Tag.Description,
            Tag = site.View(Tag),
            Paginator = Paging.View(site, Tag.Posts),
            Feed = new FeedView(
                $"{site.Settings.Title.Value}: {Tag.Label}", site.Base.Relative(Tag.FeedUrl), "application/rss+xml"),
            Above = [new CrumbView(site.TagsTitle, site.Base.Relative(SiteView.TagsUrl))],
        };
        return Document.Render(view, view.Kind, null, body);
    }
}
