using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>What every page should say about itself before its text begins.</summary>
internal static class DocumentCheck
{
    public static readonly Rule MissingTitle = new("MER0330", "missing-page-title", Severity.Warning);

    public static readonly Rule MissingDescription = new("MER0331", "missing-page-description", Severity.Warning);

    public static readonly Rule MissingLanguage = new("MER0332", "missing-page-language", Severity.Warning);

    public static readonly Rule MissingViewport = new("MER0333", "missing-viewport", Severity.Warning);

    public static readonly Rule MissingCharset = new("MER0334", "missing-charset", Severity.Warning);

    public static readonly Rule NoDocument = new("MER0357", "no-document", Severity.Note);

    public static IEnumerable<LinkFinding> Check(FinishedPage page) => IsDocument(page.Facts)
        ? CheckHead(page)
        :
        [
            page.Of(
                PagePart.Frame,
                NoDocument,
                default,
                "this is a piece of a page: it has no title, no language, and nothing for small screens",
                "if readers open it by itself, write it as "
                + "`<!doctype html><html lang=\"en\"><head>...</head><body>...</body></html>`"),
        ];

    /// <summary>True for a page that says something about itself, as a piece of one does not. Pure.</summary>
    public static bool IsDocument(PageFacts page) =>
        page.Title is not null || page.Language is not null || page.Viewport is not null || page.Charset is not null;

    private static IEnumerable<LinkFinding> CheckHead(FinishedPage page)
    {
        if (IsBlank(page.Facts.Title))
        {
            yield return page.Of(
                PagePart.Frame,
                MissingTitle,
                SpanOf(page.Facts.Title),
                "the page has no title",
                "search results and tabs show it: add `<title>`");
        }

        if (IsBlank(page.Facts.Description) && !page.IsNoIndex && !page.IsNotFoundPage)
        {
            yield return page.Of(
                PagePart.Description,
                MissingDescription,
                SpanOf(page.Facts.Description),
                "the page has no description",
                "search results show it below the title: add `<meta name=\"description\">`");
        }

        if (IsBlank(page.Facts.Language))
        {
            yield return page.Of(
                PagePart.Frame,
                MissingLanguage,
                SpanOf(page.Facts.Language),
                "the page does not say which language it is in",
                "screen readers choose their voice by it: write `<html lang=\"en\">`");
        }

        if (IsBlank(page.Facts.Viewport))
        {
            yield return page.Of(
                PagePart.Frame,
                MissingViewport,
                SpanOf(page.Facts.Viewport),
                "the page does not fit itself to small screens",
                "add `<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">`");
        }

        if (IsBlank(page.Facts.Charset))
        {
            yield return page.Of(
                PagePart.Frame,
                MissingCharset,
                SpanOf(page.Facts.Charset),
                "the page does not say how its letters are stored",
                "add `<meta charset=\"utf-8\">` as the first thing in `<head>`");
        }
    }

    private static bool IsBlank(TextFact? fact) => string.IsNullOrWhiteSpace(fact?.Text);

    private static TextSpan SpanOf(TextFact? fact) => fact?.Span ?? default;
}
