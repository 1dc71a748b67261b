using System.Diagnostics;
using System.Text;
using Meridian.Cli.Disk;
using Meridian.Cli.External;
using Meridian.Cli.Images;
using Meridian.Server;

namespace Meridian.Cli;

/// <summary>The real console, disk, clock and environment.</summary>
internal static class MachineSurroundings
{
    public static Surroundings Create()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Surroundings
        {
            Output = Console.IsOutputRedirected ? Pipe(Console.Out) : Terminal(Console.Out),
            Error = Console.IsErrorRedirected ? Pipe(Console.Error) : Terminal(Console.Error),
            WorkingFolder = Directory.GetCurrentDirectory(),
            Variable = Environment.GetEnvironmentVariable,
            Clock = TimeProvider.System,
            OpenSite = folder => new DiskSourceTree(folder, "content", "themes"),
            OpenFolder = folder => new DiskSourceTree(folder),
            OpenOutput = (place, source) => new DiskOutputTree(place, source),
            WrittenFiles = place => SiteManifest.Read(place.Output) ?? [],
            OpenWeb = () => new HttpTransport(WebLimits.Usual, TimeProvider.System),
            OpenImages = (site, source) => new VipsImageTool(
                source, Path.Join(site, ".meridian", "images"), OutsideProgram.Run),
            WebTime = WebTime.Of(TimeProvider.System),
            OpenPreview = PreviewServer.Open,
            Browse = Browse,
            Workspace = new DiskWorkspace(),
            Cancel = CancelKey(),
        };
    }

    /// <summary>
    /// The system knows which browser its owner uses; one without any leaves it at the printed address.
    /// </summary>
    private static void Browse(Uri address)
    {
        try
        {
            using var started = Process.Start(OperatingSystem.IsMacOS()
                ? new ProcessStartInfo("open", [address.AbsoluteUri])
                : OperatingSystem.IsWindows()
                    ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
                    : new ProcessStartInfo("xdg-open", [address.AbsoluteUri]));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no browser to open.
        }
    }

    private static Outlet Pipe(TextWriter writer) => new(writer, IsTerminal: false, Outlet.UsualWidth);

    private static Outlet Terminal(TextWriter writer)
    {
        try
        {
            return new Outlet(writer, IsTerminal: true, Math.Max(Console.WindowWidth, Outlet.NarrowestWidth));
        }
        catch (IOException)
        {
            // Some terminals do not tell how wide they are.
            return new Outlet(writer, IsTerminal: true, Outlet.UsualWidth);
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
