using System.Collections.Immutable;
using System.Text;
using Meridian.Sources;

namespace Meridian.Testing;

/// <summary>
/// A source tree held in memory: `new InMemorySourceTree(("content/posts/a.md", "text"), ...)`. It never changes;
/// `With` and `Without` make the next tree.
/// </summary>
public sealed class InMemorySourceTree : ISourceTree
{
    private readonly ImmutableSortedDictionary<SitePath, File> _files;

    /// <summary>
    /// A tree of text files, as UTF-8 without a byte order mark. Of a path given twice the last counts.
    /// </summary>
    public InMemorySourceTree(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var building = ImmutableSortedDictionary.CreateBuilder<SitePath, File>();
        foreach (var (path, text) in files)
        {
            building[SitePath.Of(path)] = File.OfText(text);
        }

        _files = building.ToImmutable();
    }

    /// <summary>A tree of files given as bytes. A path given twice keeps its last bytes.</summary>
    public InMemorySourceTree(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var building = ImmutableSortedDictionary.CreateBuilder<SitePath, File>();
        foreach (var (path, bytes) in files)
        {
            building[SitePath.Of(path)] = new File(bytes);
        }

        _files = building.ToImmutable();
    }

    private InMemorySourceTree(ImmutableSortedDictionary<SitePath, File> files) => _files = files;

    /// <summary>The paths of all entries, sorted.</summary>
    public IEnumerable<SitePath> Paths => _files.Keys;

    /// <summary>This tree with one more text file, or with another text for a file it has.</summary>
    public InMemorySourceTree With(string path, string text) => With(path, File.OfText(text));

    /// <summary>This tree with one more file, or with other bytes for a file it has.</summary>
    public InMemorySourceTree With(string path, byte[] bytes) => With(path, new File(bytes));

    /// <summary>This tree with a file's time of change set; without it, an entry has none.</summary>
    public InMemorySourceTree WithTime(string path, DateTimeOffset modified) =>
        With(path, _files[SitePath.Of(path)] with { Modified = modified });

    /// <summary>This tree with an entry that cannot be read.</summary>
    public InMemorySourceTree WithFault(string path, SourceFault fault) => With(path, new File([]) { Fault = fault });

    /// <summary>This tree without a file.</summary>
    public InMemorySourceTree Without(string path) => new(_files.Remove(SitePath.Of(path)));

    public IEnumerable<SourceEntry> Entries() => _files.Select(file =>
        new SourceEntry(file.Key, file.Value.Bytes.Length, file.Value.Modified) { Fault = file.Value.Fault });

    public byte[] Read(SitePath path) =>
        _files.TryGetValue(path, out var file) && file.Fault is null
            ? [.. file.Bytes]
            : throw new IOException($"`{path}` cannot be read");

    private InMemorySourceTree With(string path, File file) => new(_files.SetItem(SitePath.Of(path), file));

    private sealed record File(byte[] Bytes)
    {
        public DateTimeOffset? Modified { get; init; }

        public SourceFault? Fault { get; init; }

        public static File OfText(string text) => new(Encoding.UTF8.GetBytes(text));
    }
}
