using System.Collections.Immutable;
using Meridian.Cli.Disk;
using Meridian.Cli.External;
using Meridian.Server;
using Meridian.Site.Images;
using Meridian.Sources;

namespace Meridian.Cli;

/// <summary>
/// Everything outside the program. Nothing else here touches the console, the disk, the clock or the environment, so
/// that a whole run fits in memory.
/// </summary>
internal sealed record Surroundings
{
    /// <summary>Results and the summary: what another program may read.</summary>
    public required Outlet Output { get; init; }

    /// <summary>Findings and progress: what a person reads.</summary>
    public required Outlet Error { get; init; }

    /// <summary>The folder that relative paths start from, absolute.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Opens what a site at an absolute folder is made from: its content/ and themes/.</summary>
    public required Func<string, ISourceTree> OpenSite { get; init; }

    /// <summary>Opens all files below an absolute folder.</summary>
    public required Func<string, ISourceTree> OpenFolder { get; init; }

    /// <summary>Opens an output, which copies files from a site.</summary>
    public required Func<OutputPlace, ISourceTree, IOutputTree> OpenOutput { get; init; }

    /// <summary>The files in an output that builds wrote and may take back, sorted.</summary>
    public required Func<OutputPlace, ImmutableArray<SitePath>> WrittenFiles { get; init; }

    /// <summary>Opens a way to other servers.</summary>
    public required Func<IWebTransport> OpenWeb { get; init; }

    /// <summary>
    /// Opens what makes images, for a site at an absolute folder; null where images are only to be copied.
    /// </summary>
    public required Func<string, ISourceTree, IImageTool?> OpenImages { get; init; }

    /// <summary>The clock that other servers are waited for by.</summary>
    public required WebTime WebTime { get; init; }

    /// <summary>Opens a preview of a site to browsers.</summary>
    public required Func<PreviewSite, PreviewOptions, IPreview> OpenPreview { get; init; }

    /// <summary>Shows an address in the browser of whoever sits at the machine, where there is one.</summary>
    public required Action<Uri> Browse { get; init; }

    public required IWorkspace Workspace { get; init; }

    /// <summary>Asks a running command to stop, as Ctrl-C does.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>A path from the command line as an absolute one.</summary>
    public string Absolute(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>The home folder of the person at the machine, or empty where it is not known.</summary>
    public string Home => Variable("HOME") ?? Variable("USERPROFILE") ?? "";

    /// <summary>A folder as seen from the working folder, ended by `/`; empty for the working folder itself.</summary>
    public string FolderOf(string absolute)
    {
        var relative = Path.GetRelativePath(WorkingFolder, absolute).Replace('\\', '/');
        return relative == "." ? "" : relative + "/";
    }
}
