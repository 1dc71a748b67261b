using System.Collections.Immutable;
using System.Text;
using Meridian.Cli;
using Meridian.Sources;

namespace Meridian.Testing.Scenarios;

/// <summary>A whole disk in memory: files by absolute path, and the outputs that were opened on it.</summary>
internal sealed class MemoryDisk : IWorkspace
{
    private readonly SortedDictionary<SitePath, byte[]> _files = [];
    private readonly Dictionary<SitePath, SourceFault> _faults = [];
    private readonly Dictionary<SitePath, InMemoryOutputTree> _outputs = [];

    /// <summary>The folder that commands run in.</summary>
    public static string Home { get; } = Path.Combine(Path.GetFullPath("/"), "site");

    /// <summary>Lists files in another order, as another machine would.</summary>
    public FileOrder Order { get; init; }

    /// <summary>Whether the author's files are there to be read only.</summary>
    public bool IsContentReadOnly { get; init; }

    /// <summary>Puts a file below the home folder.</summary>
    public void Put(string path, byte[] bytes)
    {
        var key = Key(Path.Combine(Home, path));
        if (path.StartsWith("output/", StringComparison.Ordinal))
        {
            var output = Path.Combine(Home, "output");
            OpenOutput(output, OpenSite(Home));
            _outputs[Key(output)].Put(path["output/".Length..], Encoding.UTF8.GetString(bytes));
        }
        else
        {
            _files[key] = bytes;
        }
    }

    public void PutFault(string path, SourceFault fault) => _faults[Key(Path.Combine(Home, path))] = fault;

    /// <summary>Every file below the home folder by its path from there, those of outputs too.</summary>
    public SortedDictionary<string, byte[]> Snapshot()
    {
        var home = Key(Home);
        var all = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, bytes) in _files)
        {
            all[path.RelativeTo(home).Value] = bytes;
        }

        foreach (var (place, output) in _outputs)
        {
            foreach (var (path, bytes) in output.Files)
            {
                all[place.IsUnder(home) ? $"{place.RelativeTo(home)}/{path}" : $"/{place}/{path}"] = [.. bytes];
            }
        }

        return all;
    }

    public ISourceTree OpenSite(string folder) => new Tree(this, Key(folder), "content", "themes");

    public ISourceTree OpenFolder(string folder) => new Tree(this, Key(folder));

    public IOutputTree OpenOutput(string folder, ISourceTree source)
    {
        var place = Key(folder);
        if (!_outputs.TryGetValue(place, out var output))
        {
            _outputs[place] = output = new InMemoryOutputTree(source);
        }

        return output;
    }

    public bool HasFolder(string folder) =>
        Key(folder) is var place && (folder == Home || _files.Keys.Any(file => file.IsUnder(place))
                                     || _outputs.Keys.Any(output => output == place || output.IsUnder(place)));

    public bool HasFile(string file) => Read(file) is not null;

    public bool IsBlank(string folder) =>
        Key(folder) is var place
        && !_files.Keys.Any(file => file.IsUnder(place) && !file.RelativeTo(place).Value.StartsWith('.'));

    public string? Read(string file)
    {
        var key = Key(file);
        if (_files.TryGetValue(key, out var bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        return OutputOf(key) is { } place && _outputs[place].Files.TryGetValue(key.RelativeTo(place), out var written)
            ? Encoding.UTF8.GetString(written.AsSpan())
            : null;
    }

    public IEnumerable<SitePath> FilesBelow(string folder)
    {
        var place = Key(folder);
        return _files.Keys.Where(file => file.IsUnder(place)).Select(file => file.RelativeTo(place)).ToList();
    }

    public void Create(string file, string text)
    {
        if (!_files.TryAdd(Key(file), Encoding.UTF8.GetBytes(text)))
        {
            throw new IOException($"`{file}` exists");
        }
    }

    public void Replace(string file, ReadOnlySpan<byte> bytes)
    {
        if (IsContentReadOnly && file.StartsWith(Path.Combine(Home, "content"), StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException("the file may not be written");
        }

        _files[Key(file)] = bytes.ToArray();
    }

    public void RemoveFolder(string folder)
    {
        foreach (var file in _files.Keys.Where(file => file.IsUnder(Key(folder))).ToList())
        {
            _files.Remove(file);
        }
    }

    public ImmutableArray<SitePath> WrittenFiles(string output) =>
        _outputs.TryGetValue(Key(output), out var tree) ? [.. tree.Written] : [];

    private static SitePath Key(string absolute) => SitePath.Of(absolute[(Path.GetPathRoot(absolute)?.Length ?? 0)..]);

    private SitePath? OutputOf(SitePath file) =>
        _outputs.Keys.Where(place => file.IsUnder(place)).Select(place => (SitePath?)place).FirstOrDefault();

    /// <summary>The files below a folder as they are when they are asked for.</summary>
    private sealed class Tree(MemoryDisk disk, SitePath place, params string[] folders) : ISourceTree
    {
        public IEnumerable<SourceEntry> Entries()
        {
            var entries = Files()
                .Select(file => new SourceEntry(file.Key, file.Value.Length, Modified: null))
                .Concat(disk._faults.Where(fault => fault.Key.IsUnder(place))
                    .Select(fault => new SourceEntry(fault.Key.RelativeTo(place), 0, null) { Fault = fault.Value }));
            var listed = folders.Length == 0
                ? entries
                : entries.Where(entry => folders.Any(folder => entry.Path.IsUnder(SitePath.Of(folder))));
            return disk.Order switch
            {
                FileOrder.Sorted => listed,
                _ => listed.OrderBy(entry => Scatter(entry.Path.Value)).ThenByDescending(entry => entry.Path),
            };
        }

        public byte[] Read(SitePath path) =>
            Files().Where(file => file.Key == path).Select(file => file.Value).FirstOrDefault()
            ?? throw new IOException($"`{path}` cannot be read");

        private IEnumerable<KeyValuePair<SitePath, byte[]>> Files() =>
            disk._outputs.TryGetValue(place, out var output)
                ? output.Files.Select(file => KeyValuePair.Create<SitePath, byte[]>(file.Key, [.. file.Value]))
                : disk._files.Where(file => file.Key.IsUnder(place))
                    .Select(file => KeyValuePair.Create(file.Key.RelativeTo(place), file.Value));

        /// <summary>A number that has nothing to do with the alphabet.</summary>
        private static uint Scatter(string path) => path.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
    }
}

/// <summary>In which order a folder lists its files.</summary>
internal enum FileOrder
{
    Sorted,
    Scattered,
}
