namespace Meridian.Templating.Evaluation;

/// <summary>
/// Counts the rounds of loops. All loops inside the outermost one count together, as in official Scriban; when it
/// ends, counting starts anew.
/// </summary>
internal sealed class LoopCounter(int limit)
{
    private int _depth;
    private long _rounds;

    public void Enter() => _depth++;

    public void Leave()
    {
        if (--_depth == 0)
        {
            _rounds = 0;
        }
    }

    public void Clear()
    {
        _depth = 0;
        _rounds = 0;
    }

    /// <summary>Counts rounds; false when there have been too many.</summary>
    public bool TryCount(long rounds)
    {
        var total = _rounds + rounds;
        if (_depth > 0)
        {
            _rounds = total;
        }

        return limit == 0 || total <= limit;
    }
}
