using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Server;

/// <summary>
/// A site that is kept in memory for a preview: not a byte of it reaches a folder. Safe to read while another is built.
/// </summary>
/// <param name="source">Where copied files are read from, each time they are asked for.</param>
public sealed class PreviewSite(ISourceTree source) : IOutputTree
{
    private volatile Snapshot _current = new(0, FrozenDictionary<SitePath, PreviewFile>.Empty);

    /// <summary>How many sites were committed; 0 while there is none to show.</summary>
    public int Version => _current.Version;

    /// <summary>The bytes of a file of the last good site; null when it has no such file. Reads copied files.</summary>
    /// <exception cref="IOException">A copied file cannot be read any more.</exception>
    public ReadOnlyMemory<byte>? Read(SitePath file) => _current.Files.TryGetValue(file, out var found)
        ? found.CopyOf is { } copied ? found.Change(source.Read(copied)) : found.Content
        : null;

    public bool Has(SitePath file) => _current.Files.ContainsKey(file);

    public IOutputDraft Begin() => new Draft(this);

    private sealed record Snapshot(int Version, FrozenDictionary<SitePath, PreviewFile> Files);

    /// <summary>What was written, or the file that is copied and how it is changed on the way.</summary>
    private sealed record PreviewFile(ReadOnlyMemory<byte> Content, SitePath? CopyOf, Func<byte[], byte[]> Change);

    private sealed class Draft(PreviewSite site) : IOutputDraft
    {
        private readonly ConcurrentDictionary<SitePath, PreviewFile> _files = new();

        public void Write(SitePath file, ReadOnlySpan<byte> content) =>
            _files[file] = new PreviewFile(content.ToArray(), null, AsItIs);

        public void Copy(SitePath source, SitePath file) => Copy(source, file, AsItIs);

        public void Copy(SitePath source, SitePath file, Func<byte[], byte[]> change) =>
            _files[file] = new PreviewFile(default, source, change);

        public WriteSummary Commit()
        {
            var old = site._current;
            var changed = _files.Count(file => !old.Files.TryGetValue(file.Key, out var before)
                || before.CopyOf != file.Value.CopyOf
                || !before.Content.Span.SequenceEqual(file.Value.Content.Span));
            ImmutableArray<SitePath> removed = [.. old.Files.Keys.Where(path => !_files.ContainsKey(path)).Order()];
            site._current = new Snapshot(old.Version + 1, _files.ToFrozenDictionary());
            return new WriteSummary(_files.Count, changed, removed);
        }

        public void Dispose()
        {
            // Nothing was written anywhere.
        }

        private static byte[] AsItIs(byte[] content) => content;
    }
}
