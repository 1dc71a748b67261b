using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>What is told alike of works from every kind of export.</summary>
internal static class ReferenceFindings
{
    private const int LongestQuote = 60;

    /// <summary>A text as a message quotes it: what is wrong may be very long. Pure.</summary>
    public static string Quote(string text) =>
        text.Length <= LongestQuote ? text : text[..LongestQuote].TrimEnd() + "…";

    /// <param name="line">How a title is written in the file.</param>
    public static Diagnostic NoTitle(string key, Location place, string line) =>
        BibliographyRules.NoTitle.At(place, $"the work `{key}` has no title") with
        {
            Help = $"add {line}, or add the title in the program that made this file",
        };

    public static Diagnostic WrongDate(string key, string written, Location? place) =>
        BibliographyRules.WrongDate.At(
            place, $"`{Quote(written)}` has no year, so that `{key}` is shown without one") with
        {
            Help = "write a year, as in `2018`, or a date, as in `2018-05-12`; leave it out while there is none",
        };

    public static Diagnostic Crowd(string names, Location? place) =>
        BibliographyRules.JoinedNames.At(
            place, $"`{Quote(names)}` is more than one name, without `and` between them") with
        {
            Help = "write `Vickers, Andrew J. and Linde, Klaus`; put braces around a name with commas of its own",
        };

    public static Diagnostic KeyWithBlank(Reference work) => BibliographyRules.WrongKey.At(
        work.Location, $"the key `{work.Id}` has a blank in it, so that no text can cite it") with
    {
        Help = $"write it as `{string.Concat(work.Id.Where(c => !char.IsWhiteSpace(c)))}`",
    };

    /// <summary>Two works with one key, which both stand in exports.</summary>
    public static Diagnostic Duplicate(Reference ignored, Reference read) =>
        BibliographyRules.Duplicate.At(
            ignored.Location, $"there are two works with the key `{ignored.Id}`, and this one is not read") with
        {
            Help = "keep one of the two, or give this one another key",
            Related = [new Related("this is the one that is read", read.Location)],
        };
}
