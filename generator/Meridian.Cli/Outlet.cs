namespace Meridian.Cli;

/// <summary>A stream to write text to, and what is known of its other end.</summary>
/// <param name="Writer">Where the text goes.</param>
/// <param name="IsTerminal">A person is looking, not a file or another program.</param>
/// <param name="Width">How many cells a line may take.</param>
internal sealed record Outlet(TextWriter Writer, bool IsTerminal, int Width)
{
    /// <summary>The width taken where none is known.</summary>
    public const int UsualWidth = 100;

    /// <summary>A terminal may say 0, or be too narrow to say anything in.</summary>
    public const int NarrowestWidth = 40;
}
