using Meridian.Cli.External;

namespace Meridian.Cli.Tests.External;

public class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 3, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0L)]
    [InlineData(" 120 ", 120L)]
    [InlineData("Fri, 03 Jul 2026 09:01:30 GMT", 90L)]
    [InlineData("Friday, 03-Jul-26 09:01:30 GMT", 90L)]
    [InlineData("Fri Jul  3 09:01:30 2026", 90L)]
    [InlineData("Fri, 03 Jul 2026 08:00:00 GMT", 0L)]
    [InlineData("99999999999999999999999", 3155760000L)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("1.5", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_wait_is_seconds_or_a_moment(string? text, long? seconds) => Assert.Equal(
        seconds,
        RetryAfter.Of(new WebReply.Answer(429) { RetryAfter = text }, Now) is { } wait
            ? (long)wait.TotalSeconds
            : null);

    [Fact]
    public void A_moment_is_held_against_the_clock_of_the_server_that_names_it() => Assert.Equal(
        TimeSpan.FromSeconds(10),
        RetryAfter.Of(
            new WebReply.Answer(429) { RetryAfter = "Fri, 03 Jul 2026 12:00:10 GMT", Date = Now.AddHours(3) },
            Now));
}
