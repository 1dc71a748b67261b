using Meridian.Site.Checks.Links;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>A page that names another address as the real one is left out of search results.</summary>
internal static class CanonicalCheck
{
    public static readonly Rule CanonicalElsewhere = new("MER0335", "canonical-elsewhere", Severity.Note);

    public static IEnumerable<LinkFinding> Check(FinishedPage page)
    {
        if (page.Facts.Canonical is not { } canonical || page.IsNotFoundPage)
        {
            yield break;
        }

        var destination = page.Find(canonical.Value);
        var isOwn = ReferenceEquals(destination.File, page.File) && destination.Path == page.Path;
        var isUnknownHost = destination is { File: null, Rule: null } && page.Site.Policy.Origins.Length == 0;
        if (destination.Rule is null && !isOwn && !isUnknownHost)
        {
            yield return page.About(
                CanonicalElsewhere,
                canonical.Value,
                canonical.Span,
                $"the page tells search engines to show `{canonical.Value}` in its place",
                $"if that is not meant, name `{page.Path}` itself");
        }
    }
}
