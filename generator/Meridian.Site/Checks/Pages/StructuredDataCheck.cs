using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Site.Json;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Search engines drop structured data that they cannot read or have no words for, and say nothing.</summary>
internal static class StructuredDataCheck
{
    public static readonly Rule BrokenStructuredData = new("MER0352", "broken-structured-data", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedPage page) =>
        page.Facts.StructuredData.SelectMany(block => JsonTree.Read(block.Text) is { } tree
            ? SchemaCheck.Check(page, block, tree)
            : [Broken(page, block)]);

    private static LinkFinding Broken(FinishedPage page, TextFact block) => page.At(
        BrokenStructuredData,
        block.Span,
        "this structured data cannot be read, so search engines pass over it",
        "look for a missing comma, quote or bracket");
}
