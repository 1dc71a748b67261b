using System.Globalization;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `date` object. Dates are wall-clock dates; the only clock is the time of the build.</summary>
internal static class DateFunctions
{
    private const string UseTwoSteps = "write `date.parse` and `date.to_string` instead";
    private static readonly Parameter Date = Parameter.Date("date");
    private static readonly Parameter Text = Parameter.Text("text");

    public static BuiltinGroup Group { get; } = new("date",
    [
        new("now", [], static (_, call) => Value.Date(call.BuildTime)) { Result = MemberKind.Date },
        new("utc_now", [], static (_, call) => Value.Date(call.BuildTime)) { Result = MemberKind.Date },
        Add("add_days", Parameter.Double("days"), static (date, count) => date.AddDays(count.AsDouble())),
        Add("add_months", Parameter.Int("months"), static (date, count) => date.AddMonths(count.AsInt())),
        Add("add_years", Parameter.Int("years"), static (date, count) => date.AddYears(count.AsInt())),
        Add("add_hours", Parameter.Double("hours"), static (date, count) => date.AddHours(count.AsDouble())),
        Add("add_minutes", Parameter.Double("minutes"), static (date, count) => date.AddMinutes(count.AsDouble())),
        Add("add_seconds", Parameter.Double("seconds"), static (date, count) => date.AddSeconds(count.AsDouble())),
        Add(
            "add_milliseconds",
            Parameter.Double("millis"),
            static (date, count) => date.AddMilliseconds(count.AsDouble())),
        new("parse", [Text, Parameter.Text("pattern").OrNull(), CultureArgument.Parameter], Parse)
        {
            Result = MemberKind.Date,
        },
        new(
            "parse_to_string",
            [
                Text,
                Parameter.Text("output_pattern").OrNull(),
                CultureArgument.Parameter with { Name = "output_culture" },
                Parameter.Text("input_pattern").OrNull(),
                CultureArgument.Parameter with { Name = "input_culture" },
            ],
            ParseToString)
        {
            Result = MemberKind.Date,
        },
        new("to_string", [Parameter.Date("datetime"), Parameter.Text("pattern"), CultureArgument.Parameter], Print)
        {
            Result = MemberKind.Date,
        },
    ])
    {
        Call = new("date", [Text], static (arguments, call) => Read(arguments[0].AsText(), null, Value.Null, call))
        {
            Result = MemberKind.Date,
        },
        Properties =
        [
            new("default_format", static _ => Value.Text(DateFormat.DefaultPattern), null),
            new("format", static state => Value.Text(state.DatePattern), static (state, pattern) => state.DatePattern =
                pattern.AsText() ?? DateFormat.DefaultPattern),
        ],
    };

    private static Builtin Add(string name, Parameter count, Func<DateTime, Value, DateTime> add) =>
        new(name, [Date, count], (arguments, call) =>
        {
            if (arguments[0].IsNull)
            {
                return call.Fail($"`date.{name}` needs a date and got nothing", "ask first with `if`");
            }

            try
            {
                return Value.Date(add(arguments[0].AsDate(), arguments[1]));
            }
            catch (ArgumentOutOfRangeException)
            {
                return call.Fail("the date lies outside of the years 1 to 9999");
            }
        })
        {
            Result = MemberKind.Date,
        };

    private static Value Parse(ReadOnlySpan<Value> arguments, CallContext call) =>
        Read(arguments[0].AsText(), arguments[1].AsText(), arguments[2], call);

    private static Value ParseToString(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var date = Read(arguments[0].AsText(), arguments[3].AsText(), arguments[4], call);
        CultureArgument.Require(arguments[2], call);
        if (date.IsNull)
        {
            return date;
        }

        // Official Scriban gives the pattern to .NET, which reads letters of its own out of what stands between ours.
        // A strict render says so where that makes a difference.
        var pattern = arguments[1].AsText() ?? DateFormat.DefaultPattern;
        var format = arguments[1].IsNull ? pattern : DateFormat.ForReading(pattern, out _);
        try
        {
            var text = format is null ? null : date.AsDate().ToString(format, CultureInfo.InvariantCulture);
            return text is null || (call.State.IsStrict && text != Format(date.AsDate(), pattern, call))
                ? call.Fail($"`{pattern}` cannot be written by `date.parse_to_string`", UseTwoSteps)
                : Value.Text(text);
        }
        catch (FormatException)
        {
            return call.Fail($"`{pattern}` is not a pattern for dates", UseTwoSteps);
        }
    }

    private static Value Print(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[1].AsText() is not { } pattern)
        {
            return call.Fail("`date.to_string` needs a pattern and got nothing", "write one such as \"%d %B %Y\"");
        }

        CultureArgument.Require(arguments[2], call);
        return arguments[0].IsNull ? Value.Null : Value.Text(Format(arguments[0].AsDate(), pattern, call));
    }

    private static string Format(DateTime date, string pattern, CallContext call) =>
        DateFormat.Print(date, pattern, call.State.DatePattern);

    private static Value Read(string? text, string? pattern, Value culture, CallContext call)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Value.Null;
        }

        CultureArgument.Require(culture, call);
        if (pattern is null)
        {
            return Value.Date(DateReading.Read(text, call.BuildTime));
        }

        if (DateFormat.ForReading(pattern, out var unreadable) is not { } format)
        {
            return call.Fail($"`%{unreadable}` is for writing dates and cannot be read");
        }

        try
        {
            return Value.Date(DateReading.ReadExact(text, format, call.BuildTime));
        }
        catch (FormatException)
        {
            return call.Fail($"`{pattern}` is not a pattern for dates", "write one such as \"%d %B %Y\"");
        }
    }
}
