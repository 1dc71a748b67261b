using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>
/// What lies in an output without being of the site: a `.git`, a hand-made CNAME. Known by what the manifest does not
/// name, and never deleted; overwritten only where the site has a file of the same name.
/// </summary>
internal static class ForeignFiles
{
    /// <summary>
    /// Something foreign that is in the way of a new site: a file or link where it has a folder, a folder where it has
    /// a file. Null when there is none.
    /// </summary>
    public static string? InTheWay(string output, IReadOnlyCollection<SitePath> site)
    {
        var files = site.Select(file => file.Value).ToHashSet(RealPath.Names);
        var folders = FoldersOf(site);
        return Find(output).SelectMany(entry => WithFilesInside(output, entry, folders)).FirstOrDefault(entry =>
            FoldersAbove(entry).Any(files.Contains)
            || (IsRealFolder(Path.Join(output, entry)) ? files.Contains(entry) : folders.Contains(entry)));
    }

    /// <summary>
    /// Moves what is foreign in the old site over to the new one, one entry at a time: a foreign folder is moved whole
    /// where the new site has none of that name. Doing it again does what is left. Each path moved is added to a list
    /// as it happens.
    /// </summary>
    public static void Carry(string old, string site, IDiskOperations disk, ICollection<string> carried)
    {
        var entries = new Queue<string>(Find(old));
        while (entries.TryDequeue(out var entry))
        {
            var from = Path.Join(old, entry);
            var to = Path.Join(site, entry);
            if (!Exists(to))
            {
                disk.CreateFolder(Path.GetDirectoryName(to)!); // it lies in the site
                disk.Move(from, to);
                carried.Add(entry);
            }
            else if (IsRealFolder(from) && IsRealFolder(to))
            {
                foreach (var inside in NamesIn(from))
                {
                    entries.Enqueue($"{entry}/{inside}");
                }
            }
        }
    }

    /// <summary>True for a file, folder or link of that name, wherever the link leads.</summary>
    public static bool Exists(string path) => (int)new FileInfo(path).Attributes != -1;

    /// <summary>Every folder that holds a file, or a folder, of a site.</summary>
    public static HashSet<string> FoldersOf(IEnumerable<SitePath> site)
    {
        var folders = new HashSet<string>(RealPath.Names);
        foreach (var file in site)
        {
            for (var folder = file.Folder; folder.Value.Length > 0 && folders.Add(folder.Value);)
            {
                folder = folder.Folder;
            }
        }

        return folders;
    }

    /// <summary>The foreign entries of an output, the highest of each kind: of a foreign folder, only itself.</summary>
    private static List<string> Find(string output)
    {
        var ours = SiteManifest.Read(output) ?? [];
        var files = ours.Select(file => file.Value).ToHashSet(RealPath.Names);
        var folders = FoldersOf(ours);
        var found = new List<string>();
        var toVisit = new Stack<string>([""]);
        while (toVisit.TryPop(out var folder))
        {
            foreach (var entry in new DirectoryInfo(Path.Join(output, folder)).EnumerateFileSystemInfos())
            {
                var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                var isFolder = entry is DirectoryInfo && entry.LinkTarget is null;
                if (isFolder && folders.Contains(path))
                {
                    toVisit.Push(path);
                }
                else if ((isFolder || !files.Contains(path)) && !IsProgramsOwn(path))
                {
                    found.Add(path);
                }
            }
        }

        return found;
    }

    /// <summary>A foreign entry, and where the new site has a folder of that name too, what lies in it.</summary>
    private static IEnumerable<string> WithFilesInside(string output, string entry, HashSet<string> folders) =>
        folders.Contains(entry) && IsRealFolder(Path.Join(output, entry))
            ? NamesIn(Path.Join(output, entry)).SelectMany(name => WithFilesInside(output, $"{entry}/{name}", folders))
            : [entry];

    private static bool IsProgramsOwn(string path) => path is SiteManifest.FileName or WorkFolder.InsideName;

    private static IEnumerable<string> FoldersAbove(string entry)
    {
        for (var slash = entry.LastIndexOf('/'); slash > 0; slash = entry.LastIndexOf('/', slash - 1))
        {
            yield return entry[..slash];
        }
    }

    private static bool IsRealFolder(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: null };

    private static ImmutableArray<string> NamesIn(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(entry => entry.Name)];
}
