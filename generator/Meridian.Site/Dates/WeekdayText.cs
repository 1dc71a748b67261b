using System.Collections.Immutable;
using NodaTime;

namespace Meridian.Site.Dates;

/// <summary>Reads days of the week: `Monday`, `Mon-Fri`, `Monday to Friday`, `Tue, Thu and Sat`.</summary>
internal static class WeekdayText
{
    private static readonly string[] Names =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The days named, a range running past Sunday if it must; null when a word is no day. Pure.</summary>
    public static ImmutableArray<IsoDayOfWeek>? Parse(string text)
    {
        var days = ImmutableArray.CreateBuilder<IsoDayOfWeek>();
        var plain = text.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace('&', ',');
        foreach (var part in plain.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Replace(" to ", "-", StringComparison.OrdinalIgnoreCase).Replace('–', '-')
                .Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || Day(ends[0]) is not { } first || Day(ends[^1]) is not { } last)
            {
                return null;
            }

            for (var day = first; ; day = (day + 1) % Names.Length)
            {
                days.Add((IsoDayOfWeek)(day + 1));
                if (day == last)
                {
                    break;
                }
            }
        }

        return days.Count == 0 ? null : days.ToImmutable();
    }

    private static int? Day(string word)
    {
        var name = word.TrimEnd('.', 's');
        var index = name.Length < 2
            ? -1
            : Array.FindIndex(Names, day => day.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index;
    }
}
