using System.Collections.Concurrent;

namespace Meridian.Templating.Evaluation;

/// <summary>Render states kept for the next render, so that buffers are made once a thread.</summary>
internal sealed class RenderStatePool(TemplateGlobals globals, ITemplateLoader? loader, RenderOptions options)
{
    private readonly ConcurrentBag<RenderState> _idle = [];

    public RenderState Rent() => _idle.TryTake(out var state) ? state : new RenderState(globals, loader, options);

    public void Return(RenderState state)
    {
        state.Reset();
        _idle.Add(state);
    }
}
