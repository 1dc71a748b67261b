using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Enumeration;
using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>
/// The files of a site folder below the sub-folders it is read from. Links are followed as long as they stay inside the
/// site; what cannot be followed or read is listed with its fault. Names are as stored, hidden ones too.
/// </summary>
internal sealed class DiskSourceTree : ISourceTree, ILocalFiles
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    private readonly string _root;
    private readonly ImmutableArray<string> _folders;

    /// <summary>
    /// A tree rooted at a site folder; a sub-folder that is not there is as good as empty, and naming none means all.
    /// </summary>
    public DiskSourceTree(string root, params ImmutableArray<string> folders)
    {
        _root = RealPath.Of(root) ?? Path.GetFullPath(root);
        _folders = folders is [] ? [""] : folders;
    }

    public IEnumerable<SourceEntry> Entries() =>
        _folders.SelectMany(folder => List(Path.Join(_root, folder), folder, [_root]));

    public string? Find(SitePath file) => Path.Join(_root, file.Value);

    public byte[] Read(SitePath path)
    {
        try
        {
            return ReadAll(Path.Join(_root, path.Value));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"`{path}` cannot be read: it is a folder, or this account may not read it", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException($"`{path}` cannot be read: it is not there", e);
        }
        catch (IOException e)
        {
            throw new IOException($"`{path}` cannot be read: {e.Message}", e);
        }
    }

    private static byte[] ReadAll(string place)
    {
        using var file = File.OpenHandle(
            place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        if (length > Array.MaxLength)
        {
            throw new IOException("it is larger than 2 GB");
        }

        var content = new byte[length];
        var filled = 0;
        while (filled < content.Length)
        {
            var read = RandomAccess.Read(file, content.AsSpan(filled), filled);
            if (read == 0)
            {
                throw new IOException("it became shorter while it was read");
            }

            filled += read;
        }

        return content;
    }

    /// <summary>What lies at a place: nothing, one file, or a folder's files.</summary>
    /// <param name="place">The absolute path, links in it not followed.</param>
    /// <param name="name">The place relative to the root, as stored.</param>
    /// <param name="above">The real folders we came down through: meeting one again is a loop.</param>
    private IEnumerable<SourceEntry> List(string place, string name, ImmutableStack<string> above)
    {
        var found = new FileInfo(place);
        if (found.LinkTarget is not null)
        {
            return Follow(place, name, above);
        }

        if (Directory.Exists(place))
        {
            return ListFolder(place, name, above.Push(place));
        }

        return found.Exists ? [FileAt(place, name, found.Length, found.LastWriteTimeUtc)] : [];
    }

    private IEnumerable<SourceEntry> Follow(string place, string name, ImmutableStack<string> above)
    {
        if (RealPath.Of(place) is not { } target)
        {
            return [Faulty(name, SourceFault.LinkLoop)];
        }

        if (!RealPath.IsAtOrUnder(target, _root))
        {
            return [Faulty(name, SourceFault.LinkLeavesTree)];
        }

        if (Directory.Exists(target))
        {
            return above.Contains(target)
                ? [Faulty(name, SourceFault.LinkLoop)]
                : ListFolder(target, name, above.Push(target));
        }

        return new FileInfo(target) is { Exists: true } file
            ? [FileAt(target, name, file.Length, file.LastWriteTimeUtc)]
            : [Faulty(name, SourceFault.Unreadable)];
    }

    private IEnumerable<SourceEntry> ListFolder(string place, string name, ImmutableStack<string> above)
    {
        List<Entry> entries;
        try
        {
            entries = [.. new FileSystemEnumerable<Entry>(place, Entry.Of, Everything)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Faulty(name, SourceFault.Unreadable)];
        }

        return entries.SelectMany(entry =>
            ListEntry(
                entry, Path.Join(place, entry.Name), name.Length == 0 ? entry.Name : $"{name}/{entry.Name}", above));
    }

    private IEnumerable<SourceEntry> ListEntry(Entry entry, string place, string name, ImmutableStack<string> above) =>
        entry.Kind switch
        {
            EntryKind.Link => List(place, name, above),
            EntryKind.Folder => ListFolder(place, name, above.Push(place)),
            EntryKind.File => [FileAt(place, name, entry.Length, entry.Modified)],
            _ => throw new UnreachableException(),
        };

    private static SourceEntry FileAt(string place, string name, long length, DateTimeOffset modified) =>
        IsReadableFile(place, length) && !name.Contains('\\', StringComparison.Ordinal)
            ? new SourceEntry(SitePath.Of(name), length, modified)
            : Faulty(name, SourceFault.Unreadable);

    /// <summary>
    /// False for what this account may not read, and for pipes and devices, which would be read forever. They have no
    /// length, so only a file without one is looked at twice. On Windows there are none, and reading tells.
    /// </summary>
    private static bool IsReadableFile(string place, long length) =>
        OperatingSystem.IsWindows()
        || (PosixCalls.MayRead(place) && (length > 0 || !OperatingSystem.IsLinux() || LinuxFileKind.IsRegular(place)));

    /// <summary>
    /// An entry with a fault. A `\` in a name would be taken for a separator, so it is shown by its full-width twin.
    /// </summary>
    private static SourceEntry Faulty(string name, SourceFault fault) =>
        new(SitePath.Of(OperatingSystem.IsWindows() ? name : name.Replace('\\', '\uFF3C')), 0, null) { Fault = fault };

    private enum EntryKind
    {
        File,
        Folder,
        Link,
    }

    private readonly record struct Entry(string Name, EntryKind Kind, long Length, DateTimeOffset Modified)
    {
        public static Entry Of(ref FileSystemEntry entry)
        {
            var name = entry.FileName.ToString();
            if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                return new Entry(name, EntryKind.Link, 0, default);
            }

            return entry.IsDirectory
                ? new Entry(name, EntryKind.Folder, 0, default)
                : new Entry(name, EntryKind.File, entry.Length, entry.LastWriteTimeUtc);
        }
    }
}
