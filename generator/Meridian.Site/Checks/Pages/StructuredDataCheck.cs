using Meridian.Site.Checks.Links;
using Meridian.Site.Html.Json;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Search engines drop a block of structured data that is not JSON, and say nothing.</summary>
internal static class StructuredDataCheck
{
    public static readonly Rule BrokenStructuredData = new("MER0352", "broken-structured-data", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedPage page)
    {
        foreach (var block in page.Facts.StructuredData)
        {
            if (JsonStrings.Read(block.Text) is null)
            {
                yield return page.At(
                    BrokenStructuredData,
                    block.Span,
                    "this structured data cannot be read, so search engines pass over it",
                    "look for a missing comma, quote or bracket");
            }
        }
    }
}
