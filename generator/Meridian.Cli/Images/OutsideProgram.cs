using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Meridian.Cli.Images;

/// <summary>One run of another program.</summary>
/// <param name="Program">Its name, looked for where the system looks.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Folder">The folder that it runs in.</param>
/// <param name="Patience">How long it may take.</param>
internal sealed record ProgramCall(string Program, ImmutableArray<string> Arguments, string Folder, TimeSpan Patience);

/// <summary>How a run of another program ended.</summary>
internal enum ProgramOutcome
{
    /// <summary>By itself, well or not.</summary>
    Ended,

    /// <summary>The system ended it, for what it did.</summary>
    Crashed,

    /// <summary>There is no such program, or it may not be run.</summary>
    Missing,

    /// <summary>It took too long and was stopped.</summary>
    Stopped,
}

/// <summary>What became of a run.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Said">What it wrote to both of its outputs.</param>
internal sealed record ProgramEnd(ProgramOutcome Outcome, string Said);

/// <summary>Runs other programs of the machine.</summary>
internal static class OutsideProgram
{
    /// <summary>What is kept of a program's words, in characters: nobody reads more.</summary>
    private const int LongestSaying = 64 * 1024;

    /// <summary>
    /// From this exit status on, a system says which signal ended a program; Windows goes below zero.
    /// </summary>
    private const int FirstSignal = 128;

    /// <summary>Runs a program to its end, or until patience is over.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped waiting; the program was ended.</exception>
    public static ProgramEnd Run(ProgramCall call, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(call.Program)
        {
            WorkingDirectory = call.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in call.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = new Process { StartInfo = start };
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new ProgramEnd(ProgramOutcome.Missing, "");
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return Wait(process, call.Patience, said, cancel);
    }

    private static ProgramEnd Wait(Process process, TimeSpan patience, StringBuilder said, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            var hasCrashed = process.ExitCode is < 0 or >= FirstSignal;
            return new ProgramEnd(hasCrashed ? ProgramOutcome.Crashed : ProgramOutcome.Ended, Text(said));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancel.ThrowIfCancellationRequested();
            return new ProgramEnd(ProgramOutcome.Stopped, Text(said));
        }
    }

    private static void Keep(StringBuilder said, string? line)
    {
        lock (said)
        {
            if (line is not null && said.Length < LongestSaying)
            {
                said.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder said)
    {
        lock (said)
        {
            return said.ToString();
        }
    }
}
