namespace Meridian.Templating;

/// <summary>
/// What a render may use before it ends in an error. A limit is never a silent cut, unless it says so.
/// </summary>
public sealed record Limits
{
    /// <summary>Enough for any honest site, little enough that a mistake ends soon.</summary>
    public static Limits Site { get; } = new();

    /// <summary>The defaults of official Scriban, for conformance: the output is cut at 1,048,576 characters.</summary>
    public static Limits Official { get; } = new()
    {
        Loops = 1000,
        Steps = 0,
        Depth = 100,
        ObjectDepth = 20,
        OutputCharacters = 1_048_576,
        OnFullOutput = FullOutput.Cut,
    };

    /// <summary>How many rounds a loop and all loops inside of it may make together; 0 for no limit.</summary>
    public int Loops { get; init; } = 1_000_000;

    /// <summary>
    /// How much work a render may do, whatever it does; 0 for no limit. A step is a round of a loop, a call, an item
    /// of a list that is made, or 64 characters of text that are made or looked through.
    /// </summary>
    public long Steps { get; init; } = 10_000_000;

    /// <summary>How deep includes and functions may call each other.</summary>
    public int Depth { get; init; } = 100;

    /// <summary>How deep nested lists and objects are printed.</summary>
    public int ObjectDepth { get; init; } = 20;

    /// <summary>How many characters a render may write, or a text may hold; 0 for no limit.</summary>
    public int OutputCharacters { get; init; } = 64 * 1024 * 1024;

    /// <summary>What happens when the output is full.</summary>
    public FullOutput OnFullOutput { get; init; } = FullOutput.Fail;

    /// <summary>How long one regular expression may search.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(3);
}
