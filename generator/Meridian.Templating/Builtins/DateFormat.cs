using System.Globalization;
using System.Text;

namespace Meridian.Templating.Builtins;

/// <summary>
/// The patterns of `date.to_string` and `date.parse`: letters behind a percent sign, as in strftime, in the invariant
/// culture. A letter that means nothing stays as it is, with its percent sign.
/// </summary>
internal static class DateFormat
{
    public const string DefaultPattern = "%d %b %Y";

    /// <summary>Writes a date. Pure.</summary>
    /// <param name="date">The wall-clock date.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="usual">The pattern that a lone `%g` stands for.</param>
    public static string Print(DateTime date, string pattern, string usual)
    {
        var text = new StringBuilder(pattern.Length * 2);
        var effective = pattern == "%g" ? "%g " + usual : pattern;
        for (var i = 0; i < effective.Length; i++)
        {
            if (effective[i] == '%' && i + 1 < effective.Length)
            {
                i++;
                Append(text, date, effective[i]);
            }
            else
            {
                text.Append(effective[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The pattern as .NET's custom date format, which reads dates; null when it has a letter that is only for writing.
    /// Letters without a percent sign stay and mean what they mean to .NET, as in official Scriban.
    /// </summary>
    public static string? ForReading(string pattern, out char unreadable)
    {
        var format = new StringBuilder(pattern.Length * 2);
        unreadable = default;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                format.Append(pattern[i]);
                continue;
            }

            i++;
            var part = pattern[i] switch
            {
                'g' => "",
                'e' => "%d",
                'k' => "%H",
                'l' => "%h",
                'P' => "tt",
                'Z' => "zzz",
                'C' or 'j' or 'n' or 's' or 't' or 'u' or 'U' or 'v' or 'V' or 'w' or 'W' or '%' => null,
                var letter => NetFormat(letter) ?? "%" + letter,
            };
            if (part is null)
            {
                unreadable = pattern[i];
                return null;
            }

            format.Append(part);
        }

        return format.ToString();
    }

    private static void Append(StringBuilder text, DateTime date, char letter)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (NetFormat(letter) is { } format)
        {
            Span<char> part = stackalloc char[40];
            date.TryFormat(part, out var length, format, invariant);
            text.Append(part[..length]);
            return;
        }

        _ = letter switch
        {
            'C' => text.Append(invariant, $"{date.Year / 100:D2}"),
            'e' => text.Append(invariant, $"{date.Day,2}"),
            'g' => text,
            'j' => text.Append(invariant, $"{date.DayOfYear:D3}"),
            'k' => text.Append(invariant, $"{date.Hour,2}"),
            'l' => text.Append(invariant, $"{(date.Hour + 11) % 12 + 1,2}"),
            'n' => text.Append('\n'),
            'P' => text.Append(date.Hour < 12 ? "am" : "pm"),
            's' => text.Append(invariant, $"{(date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond}"),
            't' => text.Append('\t'),
            'u' => text.Append((int)(date.DayOfWeek + 6) % 7 + 1),
            'U' => text.Append(invariant, $"{Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday):D2}"),
            'v' => text.Append(invariant, $"{date.Day,2}-{ShortMonth(date).ToUpperInvariant()}-{date.Year:D4}"),
            'V' => text.Append(invariant, $"{Week(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday):D2}"),
            'w' => text.Append((int)date.DayOfWeek),
            'W' => text.Append(invariant, $"{Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday):D2}"),
            // Dates are wall-clock dates without a zone; official Scriban prints the machine's.
            'Z' => text.Append("+00:00"),
            '%' => text.Append('%'),
            _ => text.Append('%').Append(letter),
        };
    }

    private static string? NetFormat(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff00",
        'p' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' or 'X' => "HH:mm:ss",
        'x' => "MM/dd/yyyy",
        'y' => "yy",
        'Y' => "yyyy",
        _ => null,
    };

    private static string ShortMonth(DateTime date) => date.ToString("MMM", CultureInfo.InvariantCulture);

    private static int Week(DateTime date, CalendarWeekRule rule, DayOfWeek firstDay) =>
        CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, rule, firstDay);
}
