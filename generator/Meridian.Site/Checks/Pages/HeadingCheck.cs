using Meridian.Site.Checks.Links;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Headings are how screen readers skim: one at the top, and no level left out on the way down.</summary>
internal static class HeadingCheck
{
    public static readonly Rule HeadingJump = new("MER0338", "heading-jump", Severity.Warning);

    public static readonly Rule MissingMainHeading = new("MER0339", "missing-main-heading", Severity.Warning);

    public static readonly Rule SeveralMainHeadings = new("MER0340", "several-main-headings", Severity.Note);

    public static readonly Rule EmptyHeading = new("MER0356", "empty-heading", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedPage page)
    {
        var headings = page.Facts.Headings.Sort((one, other) => one.Span.CompareTo(other.Span));
        if (headings.All(heading => heading.Level != 1) && DocumentCheck.IsDocument(page.Facts))
        {
            yield return page.Of(
                PagePart.Frame,
                MissingMainHeading,
                default,
                "the page has no main heading",
                "give its subject as `<h1>`");
        }

        foreach (var heading in headings.Where(heading => heading.Level == 1).Skip(1))
        {
            yield return page.Of(
                PagePart.Heading,
                SeveralMainHeadings,
                heading.Span,
                $"`{heading.Text}` is a second main heading",
                "a page has one subject: make the others `<h2>`");
        }

        var above = 0;
        foreach (var heading in headings)
        {
            if (above > 0 && heading.Level > above + 1)
            {
                yield return page.Of(
                    PagePart.Heading,
                    HeadingJump,
                    heading.Span,
                    $"`{heading.Text}` is a heading of level {heading.Level} right below level {above}",
                    $"make it level {above + 1}");
            }

            if (heading.Text.Length == 0)
            {
                yield return page.Of(
                    PagePart.Heading,
                    EmptyHeading,
                    heading.Span,
                    "the heading has no text",
                    "give it words, or remove it");
            }

            above = heading.Level;
        }
    }
}
