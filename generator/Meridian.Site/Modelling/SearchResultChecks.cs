using System.Globalization;
using Meridian.Site.Parsing;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Holds what search engines show of a page to the room they have for it.</summary>
internal static class SearchResultChecks
{
    internal static readonly Rule LongTitle = new("MER0225", "long-title", Severity.Note);
    internal static readonly Rule DescriptionLength = new("MER0226", "description-length", Severity.Note);

    // What the large search engines show before they cut, in letters of usual width.
    private const int LongestTitle = 70;
    private const int LongestDescription = 160;
    private const int ShortestDescription = 50;

    /// <summary>Titles and descriptions of published pages, as their authors wrote them. Pure.</summary>
    public static IEnumerable<Diagnostic> Check(SiteModel model) => model.Published
        .Where(page => !(page.FrontMatter.NoIndex?.Value ?? false))
        .SelectMany(page => Check(page.Parsed));

    private static IEnumerable<Diagnostic> Check(ParsedPage page)
    {
        if (page.FrontMatter.Title is { } title && title.Value.Length > LongestTitle)
        {
            yield return Find(LongTitle, page, "title", title,
                Say($"search results cut it after about {LongestTitle}"),
                "put the words first that readers look for, or leave some out");
        }

        // A summary may be as long as lists want it: search engines are given its beginning.
        if (page.FrontMatter.Description is not { Value: { Length: > 0 } text } description)
        {
            yield break;
        }

        if (text.Length > LongestDescription)
        {
            yield return Find(DescriptionLength, page, "description", description,
                Say($"search results cut it after about {LongestDescription}"),
                "say in one or two sentences what a reader will find");
        }
        else if (text.Length < ShortestDescription)
        {
            yield return Find(DescriptionLength, page, "description", description,
                Say($"search results have room for {LongestDescription}"),
                "say in a whole sentence what a reader will find");
        }
    }

    private static Diagnostic Find(
        Rule rule, ParsedPage page, string name, Located<string> text, string because, string help) =>
        rule.At(page.Source, text.Span, Say($"the {name} has {text.Value.Length} letters, and {because}")) with
        {
            Help = help,
        };

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
