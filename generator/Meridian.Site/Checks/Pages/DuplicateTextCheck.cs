using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Two pages that call themselves the same cannot be told apart in search results.</summary>
internal static class DuplicateTextCheck
{
    public static readonly Rule DuplicateTitle = new("MER0336", "duplicate-page-title", Severity.Warning);

    public static readonly Rule DuplicateDescription = new("MER0337", "duplicate-page-description", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedSite site)
    {
        var pages = site.Pages.Where(page => !page.IsNoIndex && !page.IsNotFoundPage).ToArray();
        return Repeated(pages, page => page.Facts.Title, DuplicateTitle, PagePart.Title)
            .Concat(Repeated(pages, page => page.Facts.Description, DuplicateDescription, PagePart.Description));
    }

    private static IEnumerable<LinkFinding> Repeated(
        FinishedPage[] pages, Func<FinishedPage, TextFact?> text, Rule rule, PagePart part)
    {
        var name = part == PagePart.Title ? "title" : "description";
        var first = new Dictionary<string, FinishedPage>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            if (text(page) is { } fact && fact.Text.Trim() is { Length: > 0 } words && !first.TryAdd(words, page))
            {
                yield return page.Of(
                    part,
                    rule,
                    fact.Span,
                    $"`{first[words].Path}` has the same {name}",
                    $"give each page a {name} of its own");
            }
        }
    }
}
