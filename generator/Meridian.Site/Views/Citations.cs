using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Parsing;

namespace Meridian.Site.Views;

/// <summary>The order in which a page's references are numbered.</summary>
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
}
