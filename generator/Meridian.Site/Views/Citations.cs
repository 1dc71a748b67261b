using System.Collections.Immutable;
using System.Globalization;
using Meridian.Site.Modelling;
using Meridian.Site.Parsing;
using Meridian.Site.Themes;

namespace Meridian.Site.Views;

/// <summary>The order in which a page's references are numbered, and where its text cites them.</summary>
internal static class Citations
{
    /// <summary>
    /// The keys in order of first mention in the text, then those that only the front matter names. Pure.
    /// </summary>
    public static ImmutableArray<string> KeysOf(Page page) =>
    [
        .. page.Parsed.Body.AllPieces().OfType<CitationPiece>().Select(citation => citation.Key)
            .Concat(page.FrontMatter.References.Select(reference => reference.Value))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// True where a citation can lead to the list of what a page cites: where the layout comes from the theme that has
    /// a part for that list. A layout of somebody else's may show none, or another. Pure.
    /// </summary>
    public static bool AreLinks(Theme theme, Page page) =>
        theme.Partial("references") is { } list
        && (page.Kind is PageKind.Post or PageKind.Page)
        && page.FrontMatter.Layout is null
        && theme.Layout(page.Kind == PageKind.Post ? "post" : "page") is { } layout
        && ThemeFinder.FolderOf(layout.Source.Path) == ThemeFinder.FolderOf(list.Source.Path);

    /// <summary>The places in the text of a page that cite a work, by the ids they have there. Pure.</summary>
    public static IEnumerable<string> AnchorsOf(Page page, string key, int number) => page.Parsed.Body.AllPieces()
        .OfType<CitationPiece>()
        .Where(citation => !citation.IsInLink && citation.Key == key)
        .Select((_, before) => Anchor(number, before));

    /// <summary>The id of a citation: no heading's has a colon.</summary>
    /// <param name="number">The number of the work.</param>
    /// <param name="before">How often the text has cited it before.</param>
    public static string Anchor(int number, int before) => before == 0
        ? string.Create(CultureInfo.InvariantCulture, $"cited:{number}")
        : string.Create(CultureInfo.InvariantCulture, $"cited:{number}-{before + 1}");
}
