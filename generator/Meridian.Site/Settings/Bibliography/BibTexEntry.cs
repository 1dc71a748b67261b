using System.Collections.Immutable;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>One entry of a BibTeX file, as written.</summary>
/// <param name="Type">The word behind the `@`.</param>
/// <param name="Key">What texts cite it by; null when it has none.</param>
/// <param name="Fields">In order; a name may occur twice.</param>
internal sealed record BibTexEntry(
    Located<string> Type, Located<string>? Key, ImmutableArray<BibTexField> Fields);

/// <summary>A named value of an entry: LaTeX, its parts joined and its abbreviations written out.</summary>
/// <param name="Span">The value without its braces or quotes; all of it when it has several parts.</param>
internal sealed record BibTexField(Located<string> Name, string Latex, TextSpan Span)
{
    /// <summary>An abbreviation in the value that the file does not explain.</summary>
    public Located<string>? Unknown { get; init; }
}
