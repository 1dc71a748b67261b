using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>
/// Tells what is wrong with the Markdown of settings, such as the text of a call to action: once, at its line, however
/// many pages show it.
/// </summary>
internal static class SharedTextCheck
{
    public static IEnumerable<Diagnostic> Run(CheckedSite site) => site.Rendered
        .SelectMany(route => route.File.Texts.Select(text => (Text: text, Page: route.Route.Url.File)))
        .GroupBy(shown => shown.Text, shown => shown.Page)
        .SelectMany(shown => shown.Key.Diagnostics.Select(finding => PageCount.Add(finding, shown)));
}
