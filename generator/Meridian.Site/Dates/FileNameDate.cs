using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Meridian.Site.Dates;

/// <summary>The date in front of a file's name, and the name without it: `2026-07-03-neck-pain`.</summary>
internal sealed partial record FileNameDate(LocalDate Day, string Name)
{
    /// <summary>
    /// Reads a name without its extension; false when it does not start with a date that exists and go on after it.
    /// Pure.
    /// </summary>
    public static bool TryParse(string stem, [NotNullWhen(true)] out FileNameDate? found)
    {
        found = null;
        var match = Form().Match(stem);
        if (!match.Success)
        {
            return false;
        }

        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        found = new FileNameDate(new LocalDate(year, month, day), match.Groups["name"].Value);
        return true;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})[-_ ](?<name>.+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
