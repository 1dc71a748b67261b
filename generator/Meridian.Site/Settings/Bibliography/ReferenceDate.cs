using System.Globalization;
using System.Text.RegularExpressions;
using Meridian.Site.Dates;
using NodaTime;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>Reads the date of a work as programs for references and publishers write it.</summary>
internal static partial class ReferenceDate
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// The first date of a text, as exact as it surely is: `2018-05-12`, `2018-05/2018-06`, `2018~`, `May 2018`,
    /// `Spring 2018`, `c2018`. Null for one without a year. Pure.
    /// </summary>
    public static IssuedDate? Of(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Of(Number(iso, "year"), Number(iso, "month"), Number(iso, "day"));
        }

        if (DateText.TryParseDay(text, out var day, out _))
        {
            return new IssuedDate(day.Year, day.Month, day.Day);
        }

        return Year().Match(text) is { Success: true } year
            ? Of(Number(year, "year"), MonthOf(text), null)
            : null;
    }

    /// <summary>
    /// A date of numbers. A month that is none (BibLaTeX and CSL count seasons from 13 or 21) leaves the year, a day
    /// that is none the month; null without a year that a calendar has. Pure.
    /// </summary>
    public static IssuedDate? Of(int? year, int? month, int? day) =>
        year is not (>= 1 and <= 9998) ? null
        : month is not (>= 1 and <= 12) ? new IssuedDate(year.Value, null, null)
        : day is { } number && number >= 1
            && number <= CalendarSystem.Iso.GetDaysInMonth(year.Value, month.Value)
            ? new IssuedDate(year.Value, month, day)
        : new IssuedDate(year.Value, month, null);

    /// <summary>The month that a text names or numbers: `5`, `May`, `12 May`, `Jan-Feb`; null for none. Pure.</summary>
    public static int? MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var index = Word().Matches(text)
            .Select(word => Array.FindIndex(
                Months, month => word.Value.StartsWith(month, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(at => at >= 0, -1);
        return index < 0 ? null : index + 1;
    }

    /// <summary>The number of a day in a text: `12`, `12 May`; null for none. Pure.</summary>
    public static int? NumberIn(string text) => Day().Match(text) is { Success: true } day ? Number(day, "day") : null;

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private const RegexOptions Usual = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\s*(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?(?![0-9-])[~?%]?\s*(T.*|/.*)?$", Usual)]
    private static partial Regex Iso();

    [GeneratedRegex("(?<![0-9])(?<year>[0-9]{4})(?![0-9])", Usual)]
    private static partial Regex Year();

    [GeneratedRegex("(?<![0-9])(?<day>[0-9]{1,2})(?![0-9])", Usual)]
    private static partial Regex Day();

    [GeneratedRegex("[A-Za-z]{3,}", Usual)]
    private static partial Regex Word();
}
