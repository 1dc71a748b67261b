namespace Meridian.Cli.Tests.Disk;

/// <summary>A folder of the test's own, deleted with all that is in it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly HashSet<string> _closed = [];

    public ScratchFolder()
        : this(Directory.CreateTempSubdirectory("meridian-").FullName)
    {
    }

    private ScratchFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>A folder on a disk that is only memory, where there is one: for thousands of files.</summary>
    public static ScratchFolder InMemory()
    {
        const string Memory = "/dev/shm";
        return Directory.Exists(Memory)
            ? new ScratchFolder(
                Directory.CreateDirectory(System.IO.Path.Join(Memory, $"meridian-{Guid.NewGuid():N}")).FullName)
            : new ScratchFolder();
    }

    public string At(string path) => System.IO.Path.Join(Path, path);

    public void Put(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Takes every permission away until the test ends.</summary>
    public void Close(string path) => SetMode(path, UnixFileMode.None);

    /// <summary>Takes the permission to write away until the test ends.</summary>
    public void Protect(string path) => SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

    public void Dispose()
    {
        foreach (var closed in _closed.ToArray())
        {
            SetMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(Path, recursive: true);
    }

    private void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At(path), mode);
            _closed.Add(path);
        }
    }
}
