namespace Meridian.Templating.Evaluation;

/// <summary>
/// Numbers that look drawn by chance, and are the same in every render with the same time of the build.
/// </summary>
internal sealed class DrawSequence(DateTime seed)
{
    // SplitMix64: a counter, whose bits are mixed until each depends on all others.
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = (ulong)seed.Ticks;

    public ulong Next()
    {
        _state += Step;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Starts anew, for the next render.</summary>
    public void Reset() => _state = (ulong)seed.Ticks;
}
