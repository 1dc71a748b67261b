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

    /// <summary>Opens the tree of files below an absolute folder.</summary>
    public required Func<string, ISourceTree> OpenSite { get; init; }

    /// <summary>Opens the output at an absolute folder, which copies files from a site.</summary>
    public required Func<ISourceTree, string, IOutputTree> OpenOutput { get; init; }

    public required IWorkspace Workspace { get; init; }

    /// <summary>Asks a running command to stop, as Ctrl-C does.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>A path from the command line as an absolute one.</summary>
    public string Absolute(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>A folder as seen from the working folder, ended by `/`; empty for the working folder itself.</summary>
    public string FolderOf(string absolute)
    {
        var relative = Path.GetRelativePath(WorkingFolder, absolute).Replace('\\', '/');
        return relative == "." ? "" : relative + "/";
    }
}
