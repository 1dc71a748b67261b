namespace Meridian.Templating.Tests.Builtins;

public class TimespanFunctionTests
{
    [Theory]
    [InlineData("timespan.zero", "00:00:00")]
    [InlineData("timespan.from_days 1.25", "1.06:00:00")]
    [InlineData("timespan.from_hours 36", "1.12:00:00")]
    [InlineData("timespan.from_minutes 0.5", "00:00:30")]
    [InlineData("timespan.from_seconds 61", "00:01:01")]
    [InlineData("timespan.from_milliseconds 1500", "00:00:01.5000000")]
    [InlineData("(timespan.parse '2.03:04:05').hours", "3")]
    [InlineData("(date.parse '2026-01-01') + (timespan.from_days 1)", "02 Jan 2026")]
    [InlineData("(date.parse '2026-01-03') - (date.parse '2026-01-01') == timespan.from_hours 48", "true")]
    public void Lengths_of_time_are_made(string code, string expected) => Calls.Give(code, expected);

    [Theory]
    [InlineData("timespan.parse 'an hour'", "`an hour` is not a length of time")]
    [InlineData("timespan.parse null", "is not a length of time")]
    [InlineData("timespan.from_days 1.0e20", "more than a length of time can be")]
    [InlineData("timespan.from_days (0.0 / 0)", "more than a length of time can be")]
    public void Mistakes_are_told(string code, string message) => Calls.Fail(code, message);
}
