using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Meridian.Site.Dates;

/// <summary>Reads dates as people and other programs write them.</summary>
internal static partial class DateText
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>
    /// Reads a date, or a date and a time. A text without a zone is in <paramref name="zone"/>; one with a zone is the
    /// same moment there. A time that a change of clocks skips moves forward by the gap, one that occurs twice is the
    /// first. When the text is no date, <paramref name="problem"/> says why in the author's words. Pure.
    /// </summary>
    public static bool TryParse(
        string text,
        DateTimeZone zone,
        [NotNullWhen(true)] out WrittenDate? date,
        [NotNullWhen(false)] out DateProblem? problem)
    {
        date = null;
        var trimmed = text.Trim();
        if (!TryParts(trimmed, out var day, out var rest, out problem))
        {
            return false;
        }

        if (rest.Length == 0)
        {
            date = new WrittenDate(zone.AtStartOfDay(day), HasTime: false);
            return true;
        }

        var time = Time().Match(rest);
        if (!time.Success || !TryTime(time, out var local))
        {
            problem = new DateProblem($"`{trimmed}` has no time that can be read", "write the time as `18:30`");
            return false;
        }

        if (!TryOffset(time, out var offset))
        {
            problem = new DateProblem(
                $"`{trimmed}` has no time zone that can be read", "write the zone as `+01:00` or `Z`, or leave it out");
            return false;
        }

        var moment = day.At(local);
        date = new WrittenDate(
            offset is { } given
                ? moment.WithOffset(given).InZone(zone)
                : zone.AtLeniently(moment),
            HasTime: true);
        problem = null;
        return true;
    }

    /// <summary>Reads a day without a time, for settings; the same forms and problems. Pure.</summary>
    public static bool TryParseDay(string text, out LocalDate day, [NotNullWhen(false)] out DateProblem? problem)
    {
        if (!TryParts(text.Trim(), out day, out var rest, out problem))
        {
            return false;
        }

        if (rest.Length > 0 && !Time().IsMatch(rest))
        {
            problem = new DateProblem($"`{text.Trim()}` is not a date", "write it as `2026-01-31`");
            return false;
        }

        return true;
    }

    // The day a text starts with, and what follows it.
    private static bool TryParts(
        string text, out LocalDate day, out string rest, [NotNullWhen(false)] out DateProblem? problem)
    {
        (day, rest) = (default, "");
        if (Numbers().Match(text) is { Success: true } numbers)
        {
            problem = Ambiguous(text, numbers);
            return false;
        }

        var match = Iso().Match(text) is { Success: true } iso ? iso
            : DayFirst().Match(text) is { Success: true } dayFirst ? dayFirst
            : MonthFirst().Match(text);
        if (!match.Success)
        {
            problem = new DateProblem($"`{text}` is not a date", "write it as `2026-01-31` or `31 January 2026`");
            return false;
        }

        var (year, month, number) = (Number(match, "year"), MonthOf(match), Number(match, "day"));
        rest = match.Groups["rest"].Value.Trim();
        problem = Impossible(text, year, month, number, match);
        if (problem is not null)
        {
            return false;
        }

        day = new LocalDate(year, month, number);
        return true;
    }

    private static DateProblem? Impossible(string text, int year, int month, int day, Match match)
    {
        if (month == 0)
        {
            return match.Groups["name"].Success
                ? new DateProblem($"`{match.Groups["name"].Value}` in `{text}` is not a month",
                    "write it as `31 January 2026`")
                : new DateProblem($"`{text}` is in month 0, and months start at 1", "write it as `2026-01-31`");
        }

        if (month > 12)
        {
            return new DateProblem(
                $"`{text}` is in month {month}, and a year has 12",
                "write the year, then the month, then the day: `2026-01-31`");
        }

        // The last year of the calendar leaves no room for a time zone to move it.
        if (year is 0 or 9999)
        {
            return new DateProblem($"`{text}` is in year {year}, which is out of reach", "write it as `2026-01-31`");
        }

        var length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (day == 0 || day > length)
        {
            var name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Months[month - 1]);
            return new DateProblem(
                $"`{text}` does not exist: {name} {year} has {length} days", "correct the day or the month");
        }

        return null;
    }

    private static DateProblem Ambiguous(string text, Match numbers)
    {
        var (first, second) = (Number(numbers, "first"), Number(numbers, "second"));
        var year = Number(numbers, "year");
        year += numbers.Groups["year"].Length == 2 ? 2000 : 0;
        var (dayFirst, monthFirst) = (Reading(year, second, first), Reading(year, first, second));
        return (dayFirst, monthFirst) switch
        {
            ({ } a, { } b) when a != b => new DateProblem(
                $"`{text}` can be read as {Spell(a)} or as {Spell(b)}",
                $"write `{Write(a)}` for {Spell(a)} or `{Write(b)}` for {Spell(b)}"),
            ({ } a, _) => new DateProblem(
                $"`{text}` is written with the day and month as numbers, which readers take in different ways",
                $"write `{Write(a)}` for {Spell(a)}"),
            (_, { } b) => new DateProblem(
                $"`{text}` is written with the day and month as numbers, which readers take in different ways",
                $"write `{Write(b)}` for {Spell(b)}"),
            _ => new DateProblem($"`{text}` is not a date", "write it as `2026-01-31`"),
        };

        static string Spell(LocalDate date) => string.Create(
            CultureInfo.InvariantCulture,
            $"{date.Day} {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Months[date.Month - 1])} {date.Year}");

        static string Write(LocalDate date) =>
            string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");
    }

    private static LocalDate? Reading(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12
        && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int MonthOf(Match match) => match.Groups["month"].Success
        ? Number(match, "month")
        : 1 + Array.FindIndex(Months, month => IsMonth(match.Groups["name"].Value, month));

    private static bool IsMonth(string written, string month) =>
        written.Length >= 3 && (month.StartsWith(written, StringComparison.OrdinalIgnoreCase)
            || (month == "september" && written.Equals("sept", StringComparison.OrdinalIgnoreCase)));

    private static bool TryTime(Match match, out LocalTime time)
    {
        time = default;
        var (hour, minute) = (Number(match, "hour"), Number(match, "minute"));
        var second = match.Groups["second"].Success ? Number(match, "second") : 0;
        var half = match.Groups["half"].Value;
        if (half.Length > 0)
        {
            if (hour is 0 or > 12)
            {
                return false;
            }

            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        if (hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        // A leap second is the last second of its minute to every calendar we write.
        var fraction = match.Groups["fraction"].Value.PadRight(9, '0')[..9];
        time = new LocalTime(hour, minute, Math.Min(second, 59))
            .PlusNanoseconds(long.Parse(fraction, CultureInfo.InvariantCulture));
        return true;
    }

    private static bool TryOffset(Match match, out Offset? offset)
    {
        offset = null;
        var zone = match.Groups["zone"].Value;
        if (zone.Length == 0)
        {
            return true;
        }

        if (!match.Groups["sign"].Success)
        {
            offset = Offset.Zero;
            return true;
        }

        var digits = match.Groups["offset"].Value.Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits.Length <= 2 ? digits : digits[..^2], CultureInfo.InvariantCulture);
        var minutes = digits.Length <= 2 ? 0 : int.Parse(digits[^2..], CultureInfo.InvariantCulture);
        if (hours > 18 || minutes > 59 || (hours * 60) + minutes > 18 * 60)
        {
            return false;
        }

        var total = (hours * 3600) + (minutes * 60);
        offset = Offset.FromSeconds(match.Groups["sign"].Value is "-" or "−" ? -total : total);
        return true;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const RegexOptions Usual =
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private const string Weekday = @"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?";
    private const string Day = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
    private const string TimeAfter = @"(?:,?\s+(?:at\s+)?(?<rest>[0-9].*))?";

    private const string Clock =
        "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9})[0-9]*)?)?";

    private const string Offsets = "(?<sign>[-+−])(?<offset>[0-9]{1,2}(?::?[0-9]{2})?)";

    [GeneratedRegex(
        "^(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})(?:(?:T|[ ,]+)(?<rest>[0-9].*))?$", Usual)]
    private static partial Regex Iso();

    [GeneratedRegex(
        "^" + Weekday + Day + @"(?:\s+of)?[\s-]+(?<name>[a-z]{3,})\.?,?[\s-]+(?<year>[0-9]{4})" + TimeAfter + "$",
        Usual)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^" + Weekday + @"(?<name>[a-z]{3,})\.?\s+" + Day + @",?\s+(?<year>[0-9]{4})" + TimeAfter + "$",
        Usual)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        "^(?<first>[0-9]{1,2})[-/.](?<second>[0-9]{1,2})[-/.](?<year>[0-9]{4}|[0-9]{2})(?:[T ,].*)?$", Usual)]
    private static partial Regex Numbers();

    // Some old exports repeat the year between the time and the zone.
    [GeneratedRegex(
        "^" + Clock + @"(?:\s*(?<half>[ap])\.?m\.?)?(?:\s+[0-9]{4}(?=\s|$))?\s*"
        + "(?<zone>Z|UTC|GMT|(?:UTC|GMT)?" + Offsets + ")?$",
        Usual)]
    private static partial Regex Time();
}
