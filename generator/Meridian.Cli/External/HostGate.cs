namespace Meridian.Cli.External;

/// <summary>
/// The way to one host: lets few requests through at once, leaves a gap between them, holds them all back when the host
/// asks for it, and closes when the host turns out to be no web server.
/// </summary>
internal sealed class HostGate : IDisposable
{
    private readonly WebLimits _limits;
    private readonly WebTime _time;
    private readonly SemaphoreSlim _places;
    private readonly Lock _lock = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private WebReply.Fault? _closed;
    private volatile bool _hasAnswered;

    public HostGate(WebLimits limits, WebTime time)
    {
        (_limits, _time) = (limits, time);
        _places = new SemaphoreSlim(limits.AtOncePerHost);
    }

    /// <summary>True once the host has given any answer at all.</summary>
    public bool HasAnswered => _hasAnswered;

    /// <summary>Sends a request when its turn comes; once the gate is closed, answers in the host's place.</summary>
    public async Task<WebReply> PassAsync(Func<Task<WebReply>> send, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            if (Turn() is var wait && wait > TimeSpan.Zero)
            {
                await _time.Wait(wait, cancel);
            }

            if (Closed is { } closed)
            {
                return closed;
            }

            var reply = await send();
            _hasAnswered |= reply is WebReply.Answer;
            return reply;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Holds every request back for a while.</summary>
    public void Hold(TimeSpan time)
    {
        lock (_lock)
        {
            var until = _time.Clock.GetUtcNow() + time;
            _next = until > _next ? until : _next;
        }
    }

    /// <summary>Answers every further request with a fault. The first fault stays.</summary>
    public void Close(WebReply.Fault fault)
    {
        lock (_lock)
        {
            _closed ??= fault;
        }
    }

    public void Dispose() => _places.Dispose();

    private WebReply.Fault? Closed
    {
        get
        {
            lock (_lock)
            {
                return _closed;
            }
        }
    }

    /// <summary>How long to wait for the next turn, which is then taken; none when the gate is closed.</summary>
    private TimeSpan Turn()
    {
        lock (_lock)
        {
            if (_closed is not null)
            {
                return TimeSpan.Zero;
            }

            var now = _time.Clock.GetUtcNow();
            var turn = _next > now ? _next : now;
            _next = turn + _limits.Gap;
            return turn - now;
        }
    }
}
