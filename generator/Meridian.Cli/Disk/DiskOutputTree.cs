using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>
/// An output folder on the disk. A link in its place is followed: the site is written where it leads.
/// </summary>
internal sealed class DiskOutputTree : IOutputTree
{
    private readonly OutputPlace _place;
    private readonly ISourceTree _source;
    private readonly IDiskOperations _disk;

    /// <summary>An output on the real disk.</summary>
    /// <param name="place">Where the site is written; refused when it has a problem once links are followed.</param>
    /// <param name="source">Where files are copied from.</param>
    public DiskOutputTree(OutputPlace place, ISourceTree source)
        : this(place, source, DiskOperations.Instance)
    {
    }

    internal DiskOutputTree(OutputPlace place, ISourceTree source, IDiskOperations disk)
    {
        _place = place;
        _source = source;
        _disk = disk;
    }

    /// <summary>Finishes what a build that died has left, and opens a draft.</summary>
    public IOutputDraft Begin()
    {
        if (_place.FollowLinks() is not { } real)
        {
            throw new OutputException($"`{_place.Output}` cannot be written: links lead from it in a circle");
        }

        if (real.Problem() is { } problem)
        {
            throw new OutputException(problem.Message) { Help = problem.Help };
        }

        if (File.Exists(real.Output))
        {
            throw new OutputException($"`{_place.Output}` cannot be written: it is a file, not a folder")
            {
                Help = "move the file away, or choose another folder with --output",
            };
        }

        try
        {
            return Open(real.Output);
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            throw OutputFault.At(_place.Output, e);
        }
    }

    private DiskDraft Open(string output)
    {
        var beside = WorkFolder.Beside(output);
        var inside = WorkFolder.Inside(output);
        if (Directory.Exists(inside.Path))
        {
            // Which of the two places is taken may change from build to build; a leftover is finished wherever it lies.
            Take(inside).Dispose();
        }

        if (_disk.IsMountPoint(output))
        {
            return Draft(inside, Take(inside));
        }

        try
        {
            return Draft(beside, Take(beside));
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(output) && !Directory.Exists(beside.Path))
        {
            // The output is ours to write and the folder around it is not.
            return Draft(inside, Take(inside));
        }
    }

    private DiskDraft Draft(WorkFolder work, IDisposable hold) => new(_place.Output, work, hold, _source, _disk);

    /// <summary>Holds a work folder for this build, and clears it.</summary>
    private IDisposable Take(WorkFolder work)
    {
        var hold = _disk.TryLock(work.Path) ?? throw new OutputException(
            $"another build is writing `{_place.Output}`")
        {
            Help = "wait until it has finished, and build again",
        };

        try
        {
            work.Recover(_disk);
            return hold;
        }
        catch (Exception)
        {
            hold.Dispose();
            throw;
        }
    }
}
