using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Meridian.Server;

/// <summary>
/// Tells open pages of new states by server-sent events (HTML standard, section 9.2). A page that connects is told the
/// latest state at once.
/// </summary>
internal sealed class LiveEvents
{
    private readonly Lock _gate = new();
    private ImmutableArray<ChannelWriter<PreviewState>> _pages = [];
    private PreviewState _latest = new(0, []);

    public PreviewState Latest
    {
        get
        {
            lock (_gate)
            {
                return _latest;
            }
        }
    }

    public void Show(PreviewState state)
    {
        lock (_gate)
        {
            _latest = state;
            foreach (var page in _pages)
            {
                page.TryWrite(state);
            }
        }
    }

    /// <summary>Answers one page until it goes away.</summary>
    public async Task AnswerAsync(HttpContext context, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";

        // Of several states that a slow page has not read, only the last one matters.
        var states = Channel.CreateBounded<PreviewState>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            states.Writer.TryWrite(_latest);
            _pages = _pages.Add(states.Writer);
        }

        try
        {
            await foreach (var state in states.Reader.ReadAllAsync(end.Token))
            {
                await context.Response.WriteAsync($"data: {state.ToJson()}\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview is over.
        }
        finally
        {
            lock (_gate)
            {
                _pages = _pages.Remove(states.Writer);
            }
        }
    }
}
