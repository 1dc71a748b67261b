namespace Meridian.Cli.Disk;

/// <summary>
/// Everything that changes the disk, one small step each, so that a test can stop a build between any two of them.
/// All paths are absolute. A step that fails throws <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal interface IDiskOperations
{
    /// <summary>True when two folders can be exchanged here at all; one exchange may still be refused.</summary>
    bool Exchanges { get; }

    /// <summary>True when another file system begins at the folder, so that it cannot be renamed.</summary>
    bool IsMountPoint(string folder);

    /// <summary>Makes a folder and those above it; fine when it is there.</summary>
    void CreateFolder(string folder);

    /// <summary>Gives a folder the permissions of another.</summary>
    void CopyMode(string from, string to);

    void WriteFile(string file, ReadOnlySpan<byte> content);

    /// <summary>Copies a file with its times.</summary>
    void CopyFile(string file, string copy);

    /// <summary>Gives a file a second name; false where that is not possible.</summary>
    bool TryLink(string file, string link);

    /// <summary>Renames a file, link or folder; a file that has the name already is replaced.</summary>
    void Move(string from, string to);

    /// <summary>Exchanges two folders in one step; false where that is not possible, and nothing happened.</summary>
    bool TryExchange(string one, string other);

    /// <summary>Deletes a file or a link, not what the link leads to.</summary>
    void DeleteFile(string file);

    /// <summary>Deletes an empty folder.</summary>
    void DeleteFolder(string folder);

    /// <summary>
    /// Makes the folder and holds it for this process until disposed; null when another holds it. A process that dies
    /// lets go. Disposing deletes the lock, and the folder when nothing else is in it.
    /// </summary>
    IDisposable? TryLock(string folder);
}
