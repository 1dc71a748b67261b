namespace Meridian.Cli;

/// <summary>What the program answers to the shell. Scripts rely on these numbers.</summary>
internal static class ExitStatus
{
    public const int Fine = 0;

    /// <summary>Errors were found, or warnings in a strict build: the author has something to mend.</summary>
    public const int Findings = 1;

    /// <summary>The command was not understood: decided from the arguments, before the site is read.</summary>
    public const int WrongUsage = 2;

    /// <summary>The program failed where it should not.</summary>
    public const int OurFault = 3;

    /// <summary>Stopped from the keyboard: 128 and the number of the signal, as shells count.</summary>
    public const int Cancelled = 130;
}
