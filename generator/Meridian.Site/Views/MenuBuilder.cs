using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Settings;
using Meridian.Site.Views.Bodies;

namespace Meridian.Site.Views;

/// <summary>Makes the menu: the one in the settings, else the top-level pages in their order.</summary>
internal static class MenuBuilder
{
    public static ImmutableArray<MenuView> Build(SiteView site) => site.Settings.Menu is { } menu
        ? [.. menu.Select(item => Item(site, item)).OfType<MenuView>()]
        : [.. site.Model.Pages.Where(page => site.Model.Tree.ParentOf(page) is null).Select(
            page => PageItem(site, page))];

    /// <summary>The same menu as seen from one page. Pure.</summary>
    public static ImmutableArray<MenuView> On(ImmutableArray<MenuView> menu, PageView page) =>
        [.. menu.Select(item => item with { IsCurrent = item.Url == page.Link, Children = On(item.Children, page) })];

    private static MenuView PageItem(SiteView site, Page page) => new(
        page.Title,
        site.Base.Relative(page.Url),
        false,
        [.. site.Model.Tree.ChildrenOf(page).Select(child => PageItem(site, child))]);

    private static MenuView? Item(SiteView site, MenuItem item)
    {
        var children = item.Children.Select(child => Item(site, child)).OfType<MenuView>().ToImmutableArray();
        if (item.Page is { } reference)
        {
            return MenuChecks.PageOf(site.Model, reference.Value) is { } page
                ? new MenuView(item.Title?.Value ?? page.Title, site.Base.Relative(page.Url), false, children)
                : null;
        }

        var url = item.Url is { } written
            ? site.Urls.Write(site.Model.Links.ResolveSetting(written.Value), written.Value, BodyMedium.Page)
            : children is [var first, ..] ? first.Url : "";
        return new MenuView(item.Title?.Value ?? url, url, false, children);
    }
}
