using System.Globalization;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `timespan` object: lengths of time.</summary>
internal static class TimespanFunctions
{
    public static BuiltinGroup Group { get; } = new("timespan",
    [
        From("from_days", "days", TimeSpan.FromDays),
        From("from_hours", "hours", TimeSpan.FromHours),
        From("from_minutes", "minutes", TimeSpan.FromMinutes),
        From("from_seconds", "seconds", TimeSpan.FromSeconds),
        From("from_milliseconds", "millis", TimeSpan.FromMilliseconds),
        new("parse", [Parameter.Text("text")], Parse) { Result = MemberKind.Date },
    ])
    {
        Properties = [new("zero", static _ => Value.Duration(TimeSpan.Zero), null)],
    };

    private static Builtin From(string name, string unit, Func<double, TimeSpan> make) =>
        new(name, [Parameter.Double(unit)], (arguments, call) =>
        {
            var count = arguments[0].AsDouble();
            try
            {
                return Value.Duration(make(count));
            }
            catch (Exception fault) when (fault is OverflowException or ArgumentException)
            {
                return call.Fail($"`{call.Print(arguments[0])}` {unit} are more than a length of time can be");
            }
        });

    private static Value Parse(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText();
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
            ? Value.Duration(span)
            : call.Fail($"`{text}` is not a length of time", "write it as 1.12:30:00: days, hours, minutes, seconds");
    }
}
