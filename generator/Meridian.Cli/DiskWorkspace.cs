using System.Text;
using Meridian.Sources;

namespace Meridian.Cli;

/// <summary>The author's files on the disk.</summary>
internal sealed class DiskWorkspace : IWorkspace
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public bool HasFolder(string folder) => Directory.Exists(folder);

    public bool HasFile(string file) => File.Exists(file);

    public bool IsBlank(string folder) =>
        !Directory.Exists(folder)
        || !Directory.EnumerateFileSystemEntries(folder).Any(entry => !Path.GetFileName(entry).StartsWith('.'));

    public string? Read(string file) => File.Exists(file) ? File.ReadAllText(file) : null;

    public IEnumerable<SitePath> FilesBelow(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => SitePath.Of(Path.GetRelativePath(folder, file)))
            : [];

    public void Create(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? file);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Utf8.GetBytes(text));
    }

    public void Replace(string file, ReadOnlySpan<byte> bytes)
    {
        var target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
        var partial = target + ".partial";
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            KeepRights(target, partial);
            File.Move(partial, target, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public void RemoveFolder(string folder) => Directory.Delete(folder, recursive: true);

    /// <summary>A file that was only its owner's to read stays so.</summary>
    private static void KeepRights(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(from))
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }
}
