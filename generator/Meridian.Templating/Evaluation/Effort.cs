namespace Meridian.Templating.Evaluation;

/// <summary>
/// Counts what a render does, so that it ends. All loops inside the outermost one count together, as in official
/// Scriban, and counting starts anew when it ends; steps count for the whole render.
/// </summary>
internal sealed class Effort(Limits limits)
{
    private long _mostRounds;
    private long _mostSteps;
    private int _depth;
    private long _rounds;
    private long _steps;

    /// <summary>How long one regular expression may search.</summary>
    public TimeSpan RegexTime { get; private set; }

    /// <summary>Whether the render has run into one of its limits of work.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Starts a render that may do this part of what the limits allow: 1 is all, 100 is a hundredth.</summary>
    public void Begin(int part)
    {
        _mostRounds = limits.Loops == 0 ? long.MaxValue : Math.Max(1, limits.Loops / part);
        _mostSteps = limits.Steps == 0 ? long.MaxValue : Math.Max(1, limits.Steps / part);
        RegexTime = limits.RegexTime / part;
        _depth = 0;
        _rounds = 0;
        _steps = 0;
        IsSpent = false;
    }

    public void EnterLoop() => _depth++;

    public void LeaveLoop()
    {
        if (--_depth == 0)
        {
            _rounds = 0;
        }
    }

    /// <summary>Counts rounds of loops; false when there have been too many.</summary>
    public bool TryRounds(long rounds)
    {
        var total = _rounds + rounds;
        if (_depth > 0)
        {
            _rounds = total;
        }

        return IsWithin(total, _mostRounds);
    }

    /// <summary>Counts steps of any kind; false when there have been too many.</summary>
    public bool TrySteps(long steps) => IsWithin(_steps += steps, _mostSteps);

    /// <summary>Tells that work was given up, by whoever did it.</summary>
    public void GiveUp() => IsSpent = true;

    private bool IsWithin(long count, long most)
    {
        if (count <= most)
        {
            return true;
        }

        IsSpent = true;
        return false;
    }
}
