using System.Security.Cryptography;

namespace Meridian.Cli.Disk;

/// <summary>
/// A folder held by one process: a file in it, open and locked. The system unlocks it when the process ends, however it
/// ends, so a lock file without a holder means nothing.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    public const string FileName = "lock";

    private const int Attempts = 10;
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly string _folder;
    private readonly FileStream _file;

    private FolderLock(string folder, FileStream file)
    {
        _folder = folder;
        _file = file;
    }

    /// <summary>Makes the folder and takes it; null when another process holds it.</summary>
    public static FolderLock? TryTake(string folder)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            Directory.CreateDirectory(folder);
            try
            {
                var path = Path.Join(folder, FileName);
                var file = new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 0,
                    FileOptions.DeleteOnClose);
                if (IsStillThere(file, path))
                {
                    return new FolderLock(folder, file);
                }

                file.Dispose();
            }
            catch (DirectoryNotFoundException)
            {
                // Its last holder let go between the two lines above: make it again.
            }
            catch (IOException e) when (e.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
            {
                return null;
            }
        }

        return null;
    }

    public void Dispose()
    {
        _file.Dispose();
        try
        {
            Directory.Delete(_folder);
        }
        catch (IOException)
        {
            // Not empty: an unfinished commit, or the next build is in it already.
        }
        catch (UnauthorizedAccessException)
        {
            // What could be made but may not be removed can only be left.
        }
    }

    /// <summary>
    /// The file may have been deleted by its last holder after we opened and before we locked it, and made anew by a
    /// third process. A length that only we know, read back by name, tells whether the name still means our file.
    /// </summary>
    private static bool IsStillThere(FileStream file, string path)
    {
        var length = RandomNumberGenerator.GetInt32(1, 1 << 16);
        file.SetLength(length);
        return new FileInfo(path) is { Exists: true } named && named.Length == length;
    }
}
