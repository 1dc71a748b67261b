using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Two pages that call themselves the same cannot be told apart in search results.</summary>
internal static class DuplicateTextCheck
{
    public static readonly Rule DuplicateTitle = new("MER0336", "duplicate-page-title", Severity.Warning);

    public static readonly Rule DuplicateDescription = new("MER0337", "duplicate-page-description", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(SiteView site)
    {
        var pages = site.Pages.Where(page => !page.IsNoIndex && !page.IsNotFoundPage).ToArray();
        return Repeated(pages, page => page.Facts.Title, DuplicateTitle, "title")
            .Concat(Repeated(pages, page => page.Facts.Description, DuplicateDescription, "description"));
    }

    private static IEnumerable<LinkFinding> Repeated(
        PageView[] pages, Func<PageView, TextFact?> text, Rule rule, string name)
    {
        var first = new Dictionary<string, PageView>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            if (text(page) is { } fact && fact.Text.Trim() is { Length: > 0 } words && !first.TryAdd(words, page))
            {
                yield return page.At(
                    rule,
                    fact.Span,
                    $"`{first[words].Path}` has the same {name}",
                    $"give each page a {name} of its own");
            }
        }
    }
}
