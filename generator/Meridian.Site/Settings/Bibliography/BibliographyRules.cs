using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>
/// What can be wrong with cited works that another program exported. What hides a work is an error; what only makes its
/// entry poorer is a warning, because a library of hundreds of works should not stop a site that cites three of them.
/// </summary>
internal static class BibliographyRules
{
    public static readonly Rule Broken = new("MER0009", "broken-bibliography", Severity.Error);
    public static readonly Rule WrongKey = new("MER0010", "wrong-reference-key", Severity.Error);
    public static readonly Rule Duplicate = new("MER0011", "duplicate-reference", Severity.Error);
    public static readonly Rule NoTitle = new("MER0012", "reference-without-title", Severity.Warning);
    public static readonly Rule WrongDate = new("MER0013", "wrong-reference-date", Severity.Warning);
    public static readonly Rule UnknownAbbreviation = new("MER0014", "unknown-abbreviation", Severity.Warning);
    public static readonly Rule JoinedNames = new("MER0015", "joined-names", Severity.Warning);
}
