using System.Collections.Immutable;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Finds the pages that the menu of the settings names.</summary>
internal static class MenuChecks
{
    internal static readonly Rule UnknownMenuPage = new("MER0220", "unknown-menu-page", Severity.Error);

    /// <summary>
    /// The published page that a menu item names by file, slug or address; null when there is none. Pure.
    /// </summary>
    public static Page? PageOf(SiteModel model, string reference)
    {
        var name = reference.Trim();
        var trimmed = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return model.Published.FirstOrDefault(page => page.Path.Value == name || page.Path.Value == "content/" + name

                    || page.Path.Value == $"content/pages/{trimmed}.md"
                    || page.Path.Value == $"content/pages/{trimmed}/index.md")
            ?? model.Published.FirstOrDefault(page => page.Url.Value.Trim('/') == trimmed.Trim('/'))
            ?? model.Published.FirstOrDefault(page => page.Slug == trimmed);
    }

    public static IEnumerable<Diagnostic> Check(SiteModel model) => Check(model, model.Settings.Menu ?? []);

    private static IEnumerable<Diagnostic> Check(SiteModel model, ImmutableArray<MenuItem> items)
    {
        foreach (var item in items)
        {
            if (item.Page is { } page && PageOf(model, page.Value) is null)
            {
                yield return UnknownMenuPage.At(
                    page.Location, $"the menu names a page `{page.Value}` that is not on the site") with
                {
                    Help = NearestName.Of(page.Value, model.Pages.Select(known => known.Slug)) is { } nearest
                        ? $"did you mean `{nearest}`?"
                        : "write the page's file name or its slug",
                };
            }

            foreach (var found in Check(model, item.Children))
            {
                yield return found;
            }
        }
    }
}
