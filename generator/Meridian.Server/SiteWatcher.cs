using System.Threading.Channels;

namespace Meridian.Server;

/// <summary>Notices that files of a site change: its content, themes and settings.</summary>
internal sealed class SiteWatcher : IDisposable
{
    /// <summary>Editors write a file in several steps.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(60);

    private static readonly string[] Folders = ["content", "themes"];

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly FileSystemWatcher[] _watchers;

    public SiteWatcher(string folder)
    {
        _watchers = [.. Folders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists).Select(Watch)];
    }

    /// <summary>Waits for a change, and until none has followed for a while; false when cancelled.</summary>
    public bool Wait(CancellationToken cancel)
    {
        try
        {
            _changes.Reader.ReadAsync(cancel).AsTask().GetAwaiter().GetResult();
            do
            {
                Task.Delay(Settling, cancel).GetAwaiter().GetResult();
            }
            while (_changes.Reader.TryRead(out _));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite
                | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => Changed();
        watcher.Created += (_, _) => Changed();
        watcher.Deleted += (_, _) => Changed();
        watcher.Renamed += (_, _) => Changed();
        watcher.Error += (_, _) => Changed(); // too many at once to tell each
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Changed() => _changes.Writer.TryWrite(true);
}
