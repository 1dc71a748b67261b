using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Meridian.Site.Dates;

/// <summary>Reads a length of time as people write it: `18 months`, `2 years`.</summary>
internal static partial class PeriodText
{
    /// <summary>The period, or null for a text that is none or is no time at all. Pure.</summary>
    public static Period? Parse(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success
            || int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) is not (> 0 and var number))
        {
            return null;
        }

        return char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'd' => Period.FromDays(number),
            'w' => Period.FromWeeks(number),
            'm' => Period.FromMonths(number),
            _ => Period.FromYears(number),
        };
    }

    [GeneratedRegex(
        @"^(?<number>[0-9]{1,3})[\s-]*(?<unit>days?|weeks?|months?|years?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
