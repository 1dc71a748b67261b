using System.Text.RegularExpressions;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>Reads the numbers by which works are known, however a program wrote them.</summary>
internal static partial class IdentifierText
{
    /// <summary>A DOI without the address or the word before it: `10.1016/j.jpain.2017.11.005`. Pure.</summary>
    public static string Doi(string text)
    {
        var before = BeforeDoi().Match(text.Trim());
        var doi = text.Trim()[before.Length..];
        return before.Value.EndsWith('/') ? Uri.UnescapeDataString(doi) : doi;
    }

    /// <summary>The DOI that a setting holds; null where nothing is left of it. Pure.</summary>
    public static Setting<string>? Doi(Setting<string>? written) =>
        written is not null && Doi(written.Value) is { Length: > 0 } doi ? written with { Value = doi } : null;

    /// <summary>The digits of a PubMed number: `29198932`. Pure.</summary>
    public static string Pmid(string text) => BeforePmid().Replace(text.Trim(), "").TrimEnd('/');

    /// <summary>A PubMed Central number with its letters: `PMC5927830`. Pure.</summary>
    public static string Pmcid(string text) =>
        Digits().Match(text) is { Success: true } digits ? "PMC" + digits.Value : text.Trim();

    /// <summary>The PubMed number that a note tells, as Zotero keeps it in `Extra`; null for none. Pure.</summary>
    public static string? PmidIn(string note) =>
        PmidNote().Match(note) is { Success: true } match ? match.Groups["id"].Value : null;

    /// <inheritdoc cref="PmidIn(string)"/>
    public static string? PmcidIn(string note) =>
        PmcidNote().Match(note) is { Success: true } match ? match.Groups["id"].Value : null;

    private const RegexOptions Usual =
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((https?://)?(dx\.|www\.)?doi\.org/|doi:?\s*(?=10\.))", Usual)]
    private static partial Regex BeforeDoi();

    [GeneratedRegex(@"^(https?://(pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/|pmid:?\s*)", Usual)]
    private static partial Regex BeforePmid();

    [GeneratedRegex("[0-9]+", Usual)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\bPMID:?\s*(?<id>[0-9]{1,9})\b", Usual)]
    private static partial Regex PmidNote();

    [GeneratedRegex(@"\bPMCID:?\s*(?<id>PMC[0-9]{1,9})\b", Usual)]
    private static partial Regex PmcidNote();
}
