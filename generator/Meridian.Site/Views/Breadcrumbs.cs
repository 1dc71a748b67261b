using System.Collections.Immutable;
using Meridian.Site.Modelling;

namespace Meridian.Site.Views;

/// <summary>The path from the home page to a page; empty on the home page itself.</summary>
internal static class Breadcrumbs
{
    public static ImmutableArray<CrumbView> Of(PageView view)
    {
        if (view.Kind == "home")
        {
            return [];
        }

        var site = view.Site;
        var home = site.Words.Text("home") ?? site.Settings.Title.Value;
        var crumbs = new List<CrumbView> { new(home, site.Base.Relative(Sources.UrlPath.Root)) };
        if (view.Page is { Kind: PageKind.Post })
        {
            crumbs.Add(new CrumbView(site.PostsTitle, site.Base.Relative(SiteView.PostsUrl)));
        }

        if (view.Page is { } page)
        {
            crumbs.AddRange(Parents(site, page).Reverse().Select(
                parent => new CrumbView(parent.Title, site.Base.Relative(parent.Url))));
        }

        crumbs.AddRange(view.Above);
        crumbs.Add(new CrumbView(view.Title, null));
        return [.. crumbs];
    }

    private static IEnumerable<Page> Parents(SiteView site, Page page)
    {
        for (var parent = site.Model.Tree.ParentOf(page); parent is not null; parent = site.Model.Tree.ParentOf(parent))
        {
            yield return parent;
        }
    }
}
