using Meridian.Cli.External;

namespace Meridian.Cli.Tests.External;

/// <summary>A clock that nobody has to wait for: whoever waits moves it on.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 7, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>All waits so far, in seconds.</summary>
    public IReadOnlyList<double> Waits
    {
        get
        {
            lock (_lock)
            {
                return [.. _waits.Select(wait => wait.TotalSeconds)];
            }
        }
    }

    public WebTime Web => new(this, WaitAsync);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    private Task WaitAsync(TimeSpan time, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _waits.Add(time);
            _now += time;
        }

        return Task.CompletedTask;
    }
}
