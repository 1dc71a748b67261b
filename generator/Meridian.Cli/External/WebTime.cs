namespace Meridian.Cli.External;

/// <summary>The clock and the waiting of a conversation with servers, which tests hurry on.</summary>
/// <param name="Clock">What time it is.</param>
/// <param name="Wait">Lets a time pass.</param>
internal sealed record WebTime(TimeProvider Clock, Func<TimeSpan, CancellationToken, Task> Wait)
{
    /// <summary>The machine's own clock, and real waiting.</summary>
    public static WebTime Of(TimeProvider clock) => new(clock, (time, cancel) => Task.Delay(time, clock, cancel));
}
