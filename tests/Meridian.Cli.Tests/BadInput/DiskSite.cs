using System.Globalization;
using Meridian.Cli.Disk;
using Meridian.Cli.External;
using Meridian.Cli.Tests.Disk;

namespace Meridian.Cli.Tests.BadInput;

/// <summary>A small site on the real disk, and the whole program to run over it.</summary>
internal sealed class DiskSite : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public DiskSite()
    {
        Put("content/site.yaml", "title: Clinic\nurl: https://clinic.example/\n");
        Put("content/posts/neck.md", "---\ntitle: Neck\ndate: 2026-05-01\ntags: [Neck]\n---\nSome text.\n");
        Put("content/posts/back.md", "---\ntitle: Back\ndate: 2026-05-02\n---\nSee [neck](neck.md).\n");
        Put("content/static/hours.txt", "nine to five\n");
    }

    /// <summary>The disk that outputs are written to.</summary>
    public IDiskOperations Disk { get; init; } = DiskOperations.Instance;

    public string At(string path) => _scratch.At(path);

    public void Put(string path, string text) => _scratch.Put(path, text);

    public void Close(string path) => _scratch.Close(path);

    public void Protect(string path) => _scratch.Protect(path);

    /// <summary>Runs one command in the site's folder.</summary>
    public DiskRun Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exit = CommandLine.Run(args, new Surroundings
        {
            Output = new Outlet(output, IsTerminal: false, Outlet.UsualWidth),
            Error = new Outlet(error, IsTerminal: false, Outlet.UsualWidth),
            WorkingFolder = _scratch.Path,
            Variable = _ => null,
            Clock = TimeProvider.System,
            OpenSite = folder => new DiskSourceTree(folder, "content", "themes"),
            OpenFolder = folder => new DiskSourceTree(folder),
            OpenOutput = (place, source) => new DiskOutputTree(place, source, Disk),
            WrittenFiles = place => SiteManifest.Read(place.Output) ?? [],
            OpenWeb = () => throw new InvalidOperationException("No test here may reach the network."),
            WebTime = WebTime.Of(TimeProvider.System),
            OpenImages = (_, _) => null,
            OpenPreview = (_, _) => throw new InvalidOperationException("No test here opens a preview."),
            Browse = _ => { },
            Workspace = new DiskWorkspace(),
        });
        return new DiskRun(exit, output.ToString(), error.ToString());
    }

    public DiskRun Build(params ReadOnlySpan<string> more) => Run(["build", "--now", "2026-12-01", .. more]);

    /// <summary>Every file below a folder with its bytes and its time, sorted.</summary>
    public List<string> Show(string folder) =>
    [
        .. Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(At(folder), file)} {File.GetLastWriteTimeUtc(file):O} "
                            + Convert.ToHexString(File.ReadAllBytes(file)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The names of what lies in the site's folder, hidden things too.</summary>
    public List<string?> Names() =>
        [.. Directory.EnumerateFileSystemEntries(_scratch.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    public void Dispose() => _scratch.Dispose();
}

/// <summary>What one command left behind.</summary>
internal sealed record DiskRun(int Exit, string Output, string Error);
