using System.Runtime.InteropServices;

namespace Meridian.Cli.Disk;

/// <summary>The real disk.</summary>
internal sealed partial class DiskOperations : IDiskOperations
{
    public static DiskOperations Instance { get; } = new();

    public bool Exchanges => !OperatingSystem.IsWindows();

    public bool IsMountPoint(string folder) =>
        DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.Name) == folder);

    public void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    public void CopyMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    public void WriteFile(string file, ReadOnlySpan<byte> content)
    {
        // A file is not cut to nothing first, as File.WriteAllBytes does: Linux would then write it to the disk when it
        // is closed, one file after the other.
        using var handle = File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, content, 0);
        if (RandomAccess.GetLength(handle) > content.Length)
        {
            RandomAccess.SetLength(handle, content.Length);
        }
    }

    public void CopyFile(string file, string copy) => File.Copy(file, copy);

    public bool TryLink(string file, string link) =>
        OperatingSystem.IsWindows() ? LinkOnWindows(link, file, 0) : PosixCalls.TryLink(file, link);

    public void Move(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            PosixCalls.Move(from, to);
        }
        else if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to, overwrite: true);
        }
    }

    public bool TryExchange(string one, string other) =>
        !OperatingSystem.IsWindows() && PosixCalls.TryExchange(one, other);

    public void DeleteFile(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(file);
        }
        else if (Directory.Exists(file))
        {
            // Windows has links of two kinds; one to a folder is deleted as a folder.
            Directory.Delete(file);
        }
        else
        {
            // A copy of a read-only picture is read-only too, and Windows would keep it.
            File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
        }
    }

    public void DeleteFolder(string folder) => Directory.Delete(folder);

    public IDisposable? TryLock(string folder) => FolderLock.TryTake(folder);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool LinkOnWindows(string link, string file, nint attributes);
}
