using Meridian.Cli.Disk;

namespace Meridian.Cli.Images;

/// <summary>A folder that a program makes images in; gone when the work is done.</summary>
internal sealed class ImageWorkFolder : IDisposable
{
    private const string Prefix = "work-";

    /// <summary>What a build that died has left is cleared when it is older than any build can be.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    private int _runs;

    private ImageWorkFolder(string path) => Path = Directory.CreateDirectory(path).FullName;

    /// <summary>Where the program runs, finds what it works on and leaves what it makes.</summary>
    public string Path { get; }

    /// <summary>True for the name of a folder that a program works in.</summary>
    public static bool Is(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static ImageWorkFolder Open(string parent)
    {
        Directory.CreateDirectory(parent);
        foreach (var old in new DirectoryInfo(parent).EnumerateDirectories(Prefix + "*"))
        {
            if (DateTime.UtcNow - old.LastWriteTimeUtc > Stale)
            {
                Delete(old.FullName);
            }
        }

        return new ImageWorkFolder(System.IO.Path.Join(parent, Prefix + Guid.NewGuid().ToString("N")));
    }

    public void Put(string name, ReadOnlySpan<byte> bytes) =>
        File.WriteAllBytes(System.IO.Path.Join(Path, name), bytes);

    /// <summary>Gives a file a name here; where links are not allowed, a copy takes it.</summary>
    public void Link(string name, string file)
    {
        var place = System.IO.Path.Join(Path, name);
        try
        {
            File.CreateSymbolicLink(place, file);
        }
        catch (Exception fault) when (OutputFault.IsFromDisk(fault))
        {
            File.Copy(file, place, overwrite: true);
        }
    }

    /// <summary>What the names of the files start with that one run of the program makes.</summary>
    public string NewPrefix() => $"made{Interlocked.Increment(ref _runs).ToString("x", null)}-";

    public void Dispose() => Delete(Path);

    private static void Delete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception fault) when (OutputFault.IsFromDisk(fault))
        {
            // A later build clears it.
        }
    }
}
