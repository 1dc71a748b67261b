using System.Collections.Frozen;

namespace Meridian.Site.Html;

/// <summary>Which elements behave how while a page is read (HTML standard, section 13.2).</summary>
internal static class ElementTables
{
    /// <summary>Elements without content or end tag.</summary>
    public static FrozenSet<string> Void { get; } = Set(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements whose end tag may be left out.</summary>
    public static FrozenSet<string> EndTagOptional { get; } = Set(
        "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr plaintext");

    /// <summary>Start tags that end an open paragraph.</summary>
    public static FrozenSet<string> ClosesParagraph { get; } = Set(
        "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 "
        + "h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dt dd listing");

    /// <summary>Elements a paragraph or link outside of them is not looked for past.</summary>
    public static FrozenSet<string> Fences { get; } = Set("button td th caption object template table marquee applet");

    /// <summary>HTML start tags that end an `svg` or `math` they stand in.</summary>
    public static FrozenSet<string> BreaksOut { get; } = Set(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu "
        + "meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
