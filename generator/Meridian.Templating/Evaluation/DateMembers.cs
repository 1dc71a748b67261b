using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>What dates and lengths of time tell about themselves.</summary>
internal static class DateMembers
{
    public static IReadOnlyList<string> DateNames { get; } =
    [
        "year", "month", "day", "day_of_week", "day_of_year", "hour", "minute", "second", "millisecond", "time_of_day",
        "date", "ticks",
    ];

    public static IReadOnlyList<string> DurationNames { get; } =
    [
        "days", "hours", "minutes", "seconds", "milliseconds", "ticks",
        "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds",
    ];

    public static Value OfDate(DateTime date, string name) => name switch
    {
        "year" => Value.Int(date.Year),
        "month" => Value.Int(date.Month),
        "day" => Value.Int(date.Day),
        "day_of_week" => Value.Text(date.DayOfWeek.ToString()),
        "day_of_year" => Value.Int(date.DayOfYear),
        "hour" => Value.Int(date.Hour),
        "minute" => Value.Int(date.Minute),
        "second" => Value.Int(date.Second),
        "millisecond" => Value.Int(date.Millisecond),
        "time_of_day" => Value.Duration(date.TimeOfDay),
        "date" => Value.Date(date.Date),
        "ticks" => Value.Long(date.Ticks),
        _ => Value.Null,
    };

    public static Value OfDuration(TimeSpan span, string name) => name switch
    {
        "days" => Value.Int(span.Days),
        "hours" => Value.Int(span.Hours),
        "minutes" => Value.Int(span.Minutes),
        "seconds" => Value.Int(span.Seconds),
        "milliseconds" => Value.Int(span.Milliseconds),
        "ticks" => Value.Long(span.Ticks),
        "total_days" => Value.Double(span.TotalDays),
        "total_hours" => Value.Double(span.TotalHours),
        "total_minutes" => Value.Double(span.TotalMinutes),
        "total_seconds" => Value.Double(span.TotalSeconds),
        "total_milliseconds" => Value.Double(span.TotalMilliseconds),
        _ => Value.Null,
    };
}
