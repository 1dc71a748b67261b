namespace Meridian.Cli.Disk;

/// <summary>
/// The folder a build works in: a sibling of the output, or inside it where the output cannot be renamed. What is found
/// in it after a build died tells the next one what there is to finish.
/// </summary>
/// <param name="Output">The output folder, links followed.</param>
/// <param name="Path">The work folder.</param>
internal sealed record WorkFolder(string Output, string Path)
{
    /// <summary>The name of a work folder inside the output; never taken for a part of any site.</summary>
    public const string InsideName = ".meridian-draft";

    /// <summary>The new site while it is drafted; after an exchange, the old one.</summary>
    public string Site { get; } = System.IO.Path.Join(Path, "site");

    /// <summary>Files of the old site that a journal has put aside.</summary>
    public string Aside { get; } = System.IO.Path.Join(Path, "aside");

    /// <summary>There from just before an exchange until all of its work is done.</summary>
    public string ExchangeMark { get; } = System.IO.Path.Join(Path, "exchange");

    /// <summary>There from just before the first rename of a commit by journal until after the last.</summary>
    public string Journal { get; } = System.IO.Path.Join(Path, "journal");

    /// <summary>Where a small file is written before it is moved to its place whole.</summary>
    public string Partial { get; } = System.IO.Path.Join(Path, "partial");

    /// <summary>True when a commit was begun and not brought to its end.</summary>
    public bool IsPending => File.Exists(ExchangeMark) || File.Exists(Journal);

    /// <summary>True when the output cannot be renamed, and so not be exchanged.</summary>
    public bool IsInside => Path == Inside(Output).Path;

    public static WorkFolder Beside(string output) => new(output, output + ".draft");

    public static WorkFolder Inside(string output) => new(output, System.IO.Path.Join(output, InsideName));

    /// <summary>Brings the commit of a build that died to its end, and deletes what it left. Hold it first.</summary>
    public void Recover(IDiskOperations disk)
    {
        if (File.Exists(Journal))
        {
            SiteJournal.Finish(this, disk);
        }
        else if (File.Exists(ExchangeMark))
        {
            SiteExchange.Finish(this, disk);
        }

        Clear(disk);
    }

    /// <summary>Deletes all that is in the folder but its lock. Nothing must be pending.</summary>
    public void Clear(IDiskOperations disk)
    {
        foreach (var entry in new DirectoryInfo(Path).GetFileSystemInfos())
        {
            if (entry.Name != FolderLock.FileName)
            {
                Delete(entry, disk);
            }
        }
    }

    private static void Delete(FileSystemInfo entry, IDiskOperations disk)
    {
        if (entry is not DirectoryInfo folder || entry.LinkTarget is not null)
        {
            disk.DeleteFile(entry.FullName);
            return;
        }

        foreach (var inside in folder.EnumerateFileSystemInfos())
        {
            Delete(inside, disk);
        }

        disk.DeleteFolder(folder.FullName);
    }
}
