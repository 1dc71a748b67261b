using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>
/// Commits file by file where folders cannot be exchanged. The journal is written before the first rename. A build
/// that dies under it leaves a mixture of two sites: here, and only here, the whole old site or the whole new one is
/// promised from the moment the next build begins, which finishes the journal before anything else. A build that is
/// refused a rename takes back those it made.
/// </summary>
internal static class SiteJournal
{
    private const string Kind = "meridian journal 1";

    /// <summary>Publishes the draft by renames.</summary>
    /// <exception cref="IOException">The old site stands, unless the work folder is pending.</exception>
    public static void Commit(WorkFolder work, NewSite site, IDiskOperations disk)
    {
        disk.CreateFolder(work.Site);
        disk.WriteFile(Path.Join(work.Site, SiteManifest.FileName), SiteManifest.Bytes(site.Files));
        var steps = new Steps(
            [.. site.Removed.Select(file => file.Value)],
            [.. site.Changed.Select(file => file.Value), SiteManifest.FileName]);
        disk.WriteFile(work.Partial, steps.Bytes());
        disk.Move(work.Partial, work.Journal);

        var newFolders = steps.FoldersToMake(work);
        try
        {
            Apply(work, steps, disk);
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            TakeBack(work, steps, newFolders, disk);
            disk.DeleteFile(work.Journal);
            throw;
        }
    }

    /// <summary>Brings the commit of a build that died to its end; what it had done already stays done.</summary>
    public static void Finish(WorkFolder work, IDiskOperations disk)
    {
        if (Steps.Read(work) is { } steps)
        {
            Apply(work, steps, disk);
        }

        disk.DeleteFile(work.Journal);
    }

    /// <summary>
    /// Removals come first: they make room where a page becomes a folder or a folder a page, and where only the case of
    /// a name changed.
    /// </summary>
    private static void Apply(WorkFolder work, Steps steps, IDiskOperations disk)
    {
        foreach (var file in steps.Removed)
        {
            PutAside(work, file, disk);
        }

        DeleteIfEmpty(work.Output, steps.FoldersLeft, disk);
        foreach (var file in steps.Added)
        {
            var from = Path.Join(work.Site, file);
            if (ForeignFiles.Exists(from))
            {
                PutAside(work, file, disk);
                MoveWithFolder(from, Path.Join(work.Output, file), disk);
            }
        }
    }

    private static void TakeBack(WorkFolder work, Steps steps, List<string> newFolders, IDiskOperations disk)
    {
        foreach (var file in steps.Added.Reverse())
        {
            var from = Path.Join(work.Site, file);
            var to = Path.Join(work.Output, file);
            if (!ForeignFiles.Exists(from) && ForeignFiles.Exists(to))
            {
                disk.Move(to, from);
            }
        }

        DeleteIfEmpty(work.Output, newFolders, disk);
        foreach (var file in steps.Added.Concat(steps.Removed))
        {
            var aside = Path.Join(work.Aside, file);
            if (ForeignFiles.Exists(aside))
            {
                MoveWithFolder(aside, Path.Join(work.Output, file), disk);
            }
        }
    }

    private static void PutAside(WorkFolder work, string file, IDiskOperations disk)
    {
        var from = Path.Join(work.Output, file);
        var to = Path.Join(work.Aside, file);
        if (ForeignFiles.Exists(from) && !ForeignFiles.Exists(to))
        {
            MoveWithFolder(from, to, disk);
        }
    }

    private static void MoveWithFolder(string from, string to, IDiskOperations disk)
    {
        disk.CreateFolder(Path.GetDirectoryName(to)!); // it lies in the output or the work folder
        disk.Move(from, to);
    }

    private static void DeleteIfEmpty(string output, IEnumerable<string> folders, IDiskOperations disk)
    {
        foreach (var folder in folders.Select(folder => Path.Join(output, folder)))
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                disk.DeleteFolder(folder);
            }
        }
    }

    /// <summary>What a commit by journal removes and adds, below the output; the manifest is added last.</summary>
    private sealed record Steps(ImmutableArray<string> Removed, ImmutableArray<string> Added)
    {
        private const char Minus = '-';
        private const char Plus = '+';

        /// <summary>The folders that removed files leave, deepest first.</summary>
        public IEnumerable<string> FoldersLeft => DeepestFirst(Removed);

        public static Steps? Read(WorkFolder work) => PathList.Read(work.Journal, Kind) is { } entries
            ? new Steps(
                [.. entries.Where(entry => entry.StartsWith(Minus)).Select(entry => entry[1..])],
                [.. entries.Where(entry => entry.StartsWith(Plus)).Select(entry => entry[1..])])
            : null;

        public byte[] Bytes() =>
            PathList.Write(Kind, Removed.Select(file => Minus + file).Concat(Added.Select(file => Plus + file)));

        /// <summary>The folders not there yet, deepest first, so that a commit taken back leaves none.</summary>
        public List<string> FoldersToMake(WorkFolder work) =>
            [.. DeepestFirst(Added).Where(folder => !Directory.Exists(Path.Join(work.Output, folder)))];

        private static IOrderedEnumerable<string> DeepestFirst(IEnumerable<string> files) =>
            ForeignFiles.FoldersOf(files.Select(SitePath.Of)).OrderDescending(StringComparer.Ordinal);
    }
}
