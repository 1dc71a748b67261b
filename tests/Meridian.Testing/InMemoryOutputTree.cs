using System.Collections.Immutable;
using System.Text;
using Meridian.Sources;

namespace Meridian.Testing;

/// <summary>
/// An output tree held in memory, with the disk's behaviour: foreign files stay, what an earlier commit wrote and the
/// new site no longer has goes, one draft at a time.
/// </summary>
/// <param name="source">Where a draft copies from.</param>
public sealed class InMemoryOutputTree(ISourceTree source) : IOutputTree
{
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<SitePath, ImmutableArray<byte>> _files =
        ImmutableSortedDictionary<SitePath, ImmutableArray<byte>>.Empty;

    private ImmutableHashSet<SitePath> _ours = [];
    private int _commits;
    private bool _drafting;

    /// <summary>An output tree whose drafts copy nothing.</summary>
    public InMemoryOutputTree()
        : this(new InMemorySourceTree())
    {
    }

    /// <summary>Every file that lies in the output now, foreign ones too, sorted by path.</summary>
    public ImmutableSortedDictionary<SitePath, ImmutableArray<byte>> Files => _files;

    /// <summary>The files that the last commit wrote and that are still there, sorted.</summary>
    public IEnumerable<SitePath> Written => _ours.Where(_files.ContainsKey).Order();

    /// <summary>How many drafts were committed.</summary>
    public int Commits => _commits;

    /// <summary>The text of one file of the output.</summary>
    public string Text(string path) => Encoding.UTF8.GetString(_files[SitePath.Of(path)].AsSpan());

    /// <summary>Puts a file into the output by hand, as its owner might: the site did not write it.</summary>
    public void Put(string path, string text)
    {
        _files = _files.SetItem(SitePath.Of(path), [.. Encoding.UTF8.GetBytes(text)]);
    }

    public IOutputDraft Begin()
    {
        lock (_gate)
        {
            if (_drafting)
            {
                throw new OutputException("another build is writing the same output");
            }

            _drafting = true;
            return new Draft(this, source);
        }
    }

    private WriteSummary Replace(ImmutableSortedDictionary<SitePath, ImmutableArray<byte>> site)
    {
        var foreign = _files.RemoveRange(_ours);
        if (InTheWay(site.Keys, foreign.Keys) is { } blocked)
        {
            throw new OutputException($"`{blocked}` is in the way of the new site");
        }

        var changed = site.Count(file => !_files.TryGetValue(file.Key, out var old) || !old.SequenceEqual(file.Value));
        ImmutableArray<SitePath> removed =
            [.. _ours.Where(path => _files.ContainsKey(path) && !site.ContainsKey(path)).Order()];
        _files = foreign.SetItems(site);
        _ours = [.. site.Keys];
        _commits++;
        return new WriteSummary(site.Count, changed, removed);
    }

    /// <summary>A foreign file where the site has a folder, or a foreign folder where it has a file.</summary>
    private static SitePath? InTheWay(IEnumerable<SitePath> site, IEnumerable<SitePath> foreign)
    {
        var files = site.ToHashSet();
        var folders = files.SelectMany(FoldersAbove).ToHashSet();
        return foreign.Where(path => folders.Contains(path) || FoldersAbove(path).Any(files.Contains))
            .Select(path => (SitePath?)path).FirstOrDefault();
    }

    private static IEnumerable<SitePath> FoldersAbove(SitePath path)
    {
        for (var folder = path.Folder; folder.Value.Length > 0; folder = folder.Folder)
        {
            yield return folder;
        }
    }

    private sealed class Draft(InMemoryOutputTree tree, ISourceTree sources) : IOutputDraft
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<SitePath, ImmutableArray<byte>> _files = [];
        private readonly HashSet<SitePath> _folders = [];
        private bool _open = true;

        public void Write(SitePath file, ReadOnlySpan<byte> content)
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(!_open, this);
                if (_folders.Contains(file) || FoldersAbove(file).Any(_files.ContainsKey))
                {
                    throw new OutputException($"`{file}` is both a file and a folder of the new site");
                }

                if (!_files.TryAdd(file, [.. content]))
                {
                    throw new InvalidOperationException($"{file} was written twice");
                }

                _folders.UnionWith(FoldersAbove(file));
            }
        }

        public void Copy(SitePath source, SitePath file) => Copy(source, file, bytes => bytes);

        public void Copy(SitePath source, SitePath file, Func<byte[], byte[]> change)
        {
            byte[] bytes;
            try
            {
                bytes = sources.Read(source);
            }
            catch (IOException e)
            {
                throw new OutputException($"`{source}` could not be copied: {e.Message}", e);
            }

            Write(file, change(bytes));
        }

        public WriteSummary Commit()
        {
            ObjectDisposedException.ThrowIf(!_open, this);
            var summary = tree.Replace(_files.ToImmutableSortedDictionary());
            Dispose();
            return summary;
        }

        public void Dispose()
        {
            if (_open)
            {
                _open = false;
                tree._drafting = false;
            }
        }
    }
}
