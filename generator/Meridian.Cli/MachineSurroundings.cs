using System.Text;
using Meridian.Cli.Disk;

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
            OpenSite = folder => new DiskSourceTree(folder, "content", "themes"),
            OpenFolder = folder => new DiskSourceTree(folder),
            OpenOutput = (place, source) => new DiskOutputTree(place, source),
            WrittenFiles = place => SiteManifest.Read(place.Output) ?? [],
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
