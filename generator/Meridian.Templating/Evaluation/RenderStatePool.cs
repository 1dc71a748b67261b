using System.Collections.Concurrent;

namespace Meridian.Templating.Evaluation;

/// <summary>Render states kept for the next render, so that buffers are made once a thread.</summary>
internal sealed class RenderStatePool(TemplateGlobals globals, ITemplateLoader? loader, RenderOptions options)
{
    private readonly ConcurrentBag<RenderState> _idle = [];
    private readonly Patience _patience = new();

    /// <summary>The state used last, which the same thread mostly asks for again.</summary>
    private RenderState? _latest;

    public RenderState Rent() =>
        Interlocked.Exchange(ref _latest, null)
        ?? (_idle.TryTake(out var state) ? state : new RenderState(globals, loader, options, _patience));

    public void Return(RenderState state)
    {
        state.Reset();
        if (Interlocked.CompareExchange(ref _latest, state, null) is not null)
        {
            _idle.Add(state);
        }
    }
}
