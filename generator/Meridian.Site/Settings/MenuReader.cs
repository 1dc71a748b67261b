using System.Collections.Immutable;

namespace Meridian.Site.Settings;

/// <summary>Reads `menu` of site.yaml.</summary>
internal static class MenuReader
{
    /// <summary>The lines of the menu; null when the site has none of its own.</summary>
    public static ImmutableArray<MenuItem>? Read(SettingsMap site) =>
        site.Entry("menu") is null ? null : Items(site, "menu");

    private static ImmutableArray<MenuItem> Items(SettingsMap parent, string name) =>
        [.. parent.Groups(name, "title", "page", "url", "children").Select(Item)];

    private static MenuItem Item(SettingsMap line)
    {
        var item = new MenuItem(line.Text("title"), line.Text("page"), line.Text("url"))
        {
            Location = line.Location,
            Children = Items(line, "children"),
        };
        if (item is { Page: not null, Url: not null })
        {
            line.WrongKind(line.Map, "this line of the menu has both a `page` and a `url`", "keep one of the two");
        }
        else if (item is { Page: null, Url: null, Children.IsEmpty: true })
        {
            line.WrongKind(line.Map, "this line of the menu leads nowhere", "add a `page` or a `url`");
        }
        else if (item is { Title: null, Page: null })
        {
            line.WrongKind(line.Map, "this line of the menu has no `title`", "add a line `title: ...`");
        }

        return item;
    }
}
