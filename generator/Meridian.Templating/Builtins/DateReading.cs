using System.Globalization;

namespace Meridian.Templating.Builtins;

/// <summary>
/// Reads dates, in the invariant culture, as UTC where they tell an offset. What a text leaves out comes from the time
/// of the build: the year of `5 January`, the day of `10:30`.
/// </summary>
internal static class DateReading
{
    private const DateTimeStyles Styles =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;

    /// <summary>The date a text tells in any of the usual ways, or year 1 when it tells none. Pure.</summary>
    public static DateTime Read(string text, DateTime buildTime)
    {
        // .NET fills a missing year in from the machine's clock. So a year that does not stand in the text is not
        // believed, and the text is read again with the build's.
        var isRead = DateTime.TryParse(text, CultureInfo.InvariantCulture, Styles, out var date);
        if (isRead && IsWritten(date.Year, text))
        {
            return date;
        }

        var year = Year(buildTime);
        if (DateTime.TryParse($"{text} {year}", CultureInfo.InvariantCulture, Styles, out var completed)
            || DateTime.TryParse($"{year} {text}", CultureInfo.InvariantCulture, Styles, out completed))
        {
            return completed;
        }

        return isRead ? WithDay(date, text, buildTime) : default;
    }

    /// <summary>The date a text tells in a .NET format, or year 1 when it does not fit. Pure.</summary>
    /// <exception cref="FormatException">The format is none.</exception>
    public static DateTime ReadExact(string text, string format, DateTime buildTime)
    {
        var (source, shape) = (text, format);
        if (shape.Length > 1 && !shape.Contains('y', StringComparison.Ordinal) && shape.AsSpan().ContainsAny('d', 'M'))
        {
            (source, shape) = ($"{text} {Year(buildTime)}", shape + " yyyy");
        }

        return DateTime.TryParseExact(source, shape, CultureInfo.InvariantCulture, Styles, out var date)
            ? WithDay(date, source, buildTime)
            : default;
    }

    private static string Year(DateTime date) => date.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static bool IsWritten(int year, string text) =>
        text.Contains(year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // A text that is only a time reads as a time in year 1.
    private static DateTime WithDay(DateTime date, string text, DateTime buildTime) =>
        date.Year == 1 && !IsWritten(1, text) ? buildTime.Date + date.TimeOfDay : date;
}
