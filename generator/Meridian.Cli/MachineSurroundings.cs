using System.Text;

namespace Meridian.Cli;

/// <summary>The real console, disk, clock and environment.</summary>
internal static class MachineSurroundings
{
    public static Surroundings Create()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Surroundings
        {
            Output = new Outlet(Console.Out, !Console.IsOutputRedirected, Width(Console.IsOutputRedirected)),
            Error = new Outlet(Console.Error, !Console.IsErrorRedirected, Width(Console.IsErrorRedirected)),
            WorkingFolder = Directory.GetCurrentDirectory(),
            Variable = Environment.GetEnvironmentVariable,
            Clock = TimeProvider.System,
            OpenSite = folder => throw new NotSupportedException(folder),
            OpenOutput = (_, folder) => throw new NotSupportedException(folder),
            Workspace = new DiskWorkspace(),
            Cancel = CancelKey(),
        };
    }

    private static int Width(bool redirected)
    {
        if (redirected)
        {
            return Outlet.UsualWidth;
        }

        try
        {
            return Console.WindowWidth is > 0 and var width ? width : Outlet.UsualWidth;
        }
        catch (IOException)
        {
            return Outlet.UsualWidth;
        }
    }

    /// <summary>Stops the running command at the first Ctrl-C; a second one ends the program at once.</summary>
    private static CancellationToken CancelKey()
    {
        var source = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = !source.IsCancellationRequested;
            source.Cancel();
        };
        return source.Token;
    }
}
