using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Meridian.Site.Dates;

/// <summary>
/// Reads a time of day: `9:30`, `18.30`, `6:30 pm`, `9 am`; `24:00` is the midnight at the end of the day.
/// </summary>
internal static partial class ClockText
{
    /// <summary>The time, or null for a text that is none. Pure.</summary>
    public static LocalTime? Parse(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success
            ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        var half = match.Groups["half"].Value;
        if (half.Length == 0 && !match.Groups["minute"].Success)
        {
            return null;
        }

        if (half.Length > 0)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        return (hour, minute) == (24, 0) ? LocalTime.Midnight
            : hour > 23 || minute > 59 ? null
            : new LocalTime(hour, minute);
    }

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})([:.](?<minute>[0-9]{2}))?(\s*(?<half>[ap])\.?m\.?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
