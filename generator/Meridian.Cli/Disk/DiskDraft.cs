using System.Collections.Concurrent;
using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>
/// A site being written to a work folder. Only files that differ from the old site's are written; the others are linked
/// when the draft is committed, and keep their times.
/// </summary>
internal sealed class DiskDraft : IOutputDraft
{
    private readonly string _name;
    private readonly WorkFolder _work;
    private readonly IDisposable _hold;
    private readonly ISourceTree _source;
    private readonly IDiskOperations _disk;
    private readonly bool _hasOldSite;
    private readonly ConcurrentDictionary<SitePath, FileState> _files = new();
    private readonly ConcurrentDictionary<SitePath, FolderState> _folders = new();
    private bool _open = true;

    /// <summary>
    /// A draft in a work folder that is held, and let go with the draft. The name is what its owner calls the output.
    /// </summary>
    public DiskDraft(string name, WorkFolder work, IDisposable hold, ISourceTree source, IDiskOperations disk)
    {
        _name = name;
        _work = work;
        _hold = hold;
        _source = source;
        _disk = disk;
        _hasOldSite = Directory.Exists(work.Output);
    }

    private enum FileState
    {
        Claimed,
        Changed,
        Unchanged,
    }

    private enum FolderState
    {
        Known,
        Made,
    }

    public void Write(SitePath file, ReadOnlySpan<byte> content)
    {
        Claim(file);
        try
        {
            if (_hasOldSite && SameBytes.Holds(InOutput(file), content))
            {
                _files[file] = FileState.Unchanged;
                return;
            }

            MakeFolder(file.Folder);
            _disk.WriteFile(InDraft(file), content);
            _files[file] = FileState.Changed;
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            throw OutputFault.At(Path.Join(_name, file.Value), e);
        }
    }

    public void Copy(SitePath source, SitePath file)
    {
        if ((_source as ILocalFiles)?.Find(source) is not { } found)
        {
            Write(file, Reading(source, () => _source.Read(source)));
            return;
        }

        using var original = Reading(source, () => new FileStream(
            found, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));
        Claim(file);
        try
        {
            if (_hasOldSite && SameBytes.Holds(InOutput(file), original))
            {
                _files[file] = FileState.Unchanged;
                return;
            }

            MakeFolder(file.Folder);
            _disk.CopyFile(found, InDraft(file));
            _files[file] = FileState.Changed;
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            throw OutputFault.At(Path.Join(_name, file.Value), e);
        }
    }

    public void Copy(SitePath source, SitePath file, Func<byte[], byte[]> change) =>
        Write(file, change(Reading(source, () => _source.Read(source))));

    public WriteSummary Commit()
    {
        ObjectDisposedException.ThrowIf(!_open, this);
        try
        {
            var site = Compare();
            Publish(site);
            return new WriteSummary(site.Files.Length, site.Changed.Length, site.Removed);
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            throw _work.IsPending ? OutputFault.Unfinished(_name, e) : OutputFault.At(_name, e);
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        if (!_open)
        {
            return;
        }

        _open = false;
        try
        {
            if (!_work.IsPending)
            {
                _work.Clear(_disk);
            }
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            // The output is as it should be; the next build clears what is left.
        }
        finally
        {
            _hold.Dispose();
        }
    }

    /// <summary>Takes a name for a file; from many threads, exactly one gets it.</summary>
    private void Claim(SitePath file)
    {
        ObjectDisposedException.ThrowIf(!_open, this);
        if (file.Value is "" or SiteManifest.FileName || FirstPart(file) == WorkFolder.InsideName)
        {
            throw new OutputException($"`{file}` cannot be written: the name is kept for the program itself")
            {
                Help = "give the file another name",
            };
        }

        if (!_files.TryAdd(file, FileState.Claimed))
        {
            throw new InvalidOperationException($"{file} was written twice");
        }

        // Each side enters its own name before it looks for the other's, so one of two clashing threads sees it.
        for (var folder = file.Folder; folder.Value.Length > 0 && _folders.TryAdd(folder, FolderState.Known);)
        {
            folder = folder.Folder;
        }

        if (Clash(file) is { } clash)
        {
            throw new OutputException($"`{clash}` is both a file and a folder of the new site")
            {
                Help = "rename one of the two, or end the file's name in an extension",
            };
        }
    }

    private SitePath? Clash(SitePath file)
    {
        for (var folder = file.Folder; folder.Value.Length > 0; folder = folder.Folder)
        {
            if (_files.ContainsKey(folder))
            {
                return folder;
            }
        }

        return _folders.ContainsKey(file) ? file : null;
    }

    private void MakeFolder(SitePath folder)
    {
        if (!_folders.TryGetValue(folder, out var state) || state == FolderState.Known)
        {
            _disk.CreateFolder(InDraft(folder));
            _folders[folder] = FolderState.Made;
        }
    }

    /// <summary>Holds the draft against what lies in the output.</summary>
    private NewSite Compare()
    {
        ImmutableArray<SitePath> files = [.. _files.Keys.Order()];
        var names = files.Select(file => file.Value).ToHashSet(RealPath.Names);
        return new NewSite(
            files,
            [.. files.Where(file => _files[file] == FileState.Changed)],
            [.. files.Where(file => _files[file] == FileState.Unchanged)],
            [.. (SiteManifest.Read(_work.Output) ?? [])
                .Where(file => !names.Contains(file.Value) && File.Exists(InOutput(file)))]);
    }

    private void Publish(NewSite site)
    {
        if (!_hasOldSite)
        {
            _disk.CreateFolder(_work.Site);
            _disk.WriteFile(Path.Join(_work.Site, SiteManifest.FileName), SiteManifest.Bytes(site.Files));
            _disk.Move(_work.Site, _work.Output);
            return;
        }

        if (site.Changed.Length == 0 && site.Removed.Length == 0)
        {
            RenewManifest(site);
            return;
        }

        if (ForeignFiles.InTheWay(_work.Output, site.Files) is { } blocked)
        {
            throw new OutputException($"`{Path.Join(_name, blocked)}` is in the way of the new site, not a part of it")
            {
                Help = "move it out of the output folder or rename it, and build again",
            };
        }

        if (_work.IsInside || !_disk.Exchanges || !SiteExchange.TryCommit(_work, site, _disk))
        {
            SiteJournal.Commit(_work, site, _disk);
        }

        Settle(site);
    }

    /// <summary>Lists the site's files anew where the list is missing or wrong, and touches nothing else.</summary>
    private void RenewManifest(NewSite site)
    {
        if (SiteManifest.Read(_work.Output) is not { } known || !known.SequenceEqual(site.Files))
        {
            _disk.WriteFile(_work.Partial, SiteManifest.Bytes(site.Files));
            _disk.Move(_work.Partial, Path.Join(_work.Output, SiteManifest.FileName));
        }
    }

    /// <summary>
    /// The new site stands; a mark that cannot be deleted is for the next build. A site of no files needs no list of
    /// them.
    /// </summary>
    private void Settle(NewSite site)
    {
        try
        {
            _disk.DeleteFile(File.Exists(_work.Journal) ? _work.Journal : _work.ExchangeMark);
            if (site.Files.IsEmpty)
            {
                _disk.DeleteFile(Path.Join(_work.Output, SiteManifest.FileName));
            }
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            // It would do no harm even then: all it asks for is done.
        }
    }

    private static T Reading<T>(SitePath source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            throw new OutputException($"`{source}` could not be copied: {e.Message}", e)
            {
                Help = "make sure that the file is there and may be read, and build again",
            };
        }
    }

    private static string FirstPart(SitePath file) => file.Value.Split('/', 2)[0];

    private string InOutput(SitePath file) => Path.Join(_work.Output, file.Value);

    private string InDraft(SitePath file) => Path.Join(_work.Site, file.Value);
}
