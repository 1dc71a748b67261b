namespace Meridian.Site.Settings.Bibliography;

/// <summary>What BibTeX's and BibLaTeX's kinds of works are called in CSL.</summary>
internal static class BibTexTypes
{
    /// <summary>True for a kind of work that we know, whatever its case.</summary>
    public static bool IsKnown(string type) => Find(type) is not null;

    /// <summary>CSL's word (CSL 1.0.2, appendix III) for a kind of work; `document` for an unknown one.</summary>
    public static string Of(string type) => Find(type) ?? "document";

    private static string? Find(string type) => type.ToLowerInvariant() switch
    {
        "article" or "review" or "suppperiodical" => "article-journal",
        "book" or "mvbook" or "collection" or "mvcollection" or "proceedings" or "mvproceedings" or "reference"
            or "mvreference" or "manual" => "book",
        "inbook" or "bookinbook" or "suppbook" or "incollection" or "suppcollection" => "chapter",
        "inreference" => "entry",
        "inproceedings" or "conference" => "paper-conference",
        "phdthesis" or "mastersthesis" or "thesis" => "thesis",
        "techreport" or "report" => "report",
        "online" or "electronic" or "www" or "webpage" => "webpage",
        "booklet" => "pamphlet",
        "unpublished" => "manuscript",
        "misc" => "document",
        "periodical" => "periodical",
        "patent" => "patent",
        "dataset" => "dataset",
        "software" => "software",
        "standard" => "standard",
        "movie" or "video" => "motion_picture",
        "audio" or "music" => "song",
        "image" or "artwork" => "graphic",
        "letter" => "personal_communication",
        "jurisdiction" => "legal_case",
        "legislation" => "legislation",
        _ => null,
    };
}
