namespace Meridian.Cli.Disk;

/// <summary>
/// Commits by exchanging the draft with the output in one step. Foreign files follow right after it; if the build dies
/// in between, they lie in the work folder, and the next build carries them over.
/// </summary>
internal static class SiteExchange
{
    /// <summary>
    /// Publishes the draft; false, and nothing happened, where folders cannot be exchanged. After it, the work folder
    /// holds the old site.
    /// </summary>
    /// <exception cref="IOException">The old site stands, unless the work folder is pending.</exception>
    public static bool TryCommit(WorkFolder work, NewSite site, IDiskOperations disk)
    {
        AddUnchanged(work, site, disk);
        disk.CopyMode(work.Output, work.Site);
        disk.WriteFile(Path.Join(work.Site, SiteManifest.FileName), SiteManifest.Bytes(site.Files));
        disk.WriteFile(work.ExchangeMark, []);

        var carried = new List<string>();
        var exchanged = false;
        try
        {
            exchanged = disk.TryExchange(work.Site, work.Output);
            if (exchanged)
            {
                ForeignFiles.Carry(work.Site, work.Output, disk, carried);
            }
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            if (exchanged)
            {
                TakeBack(work, carried, disk);
            }

            disk.DeleteFile(work.ExchangeMark);
            throw;
        }

        if (!exchanged)
        {
            disk.DeleteFile(work.ExchangeMark);
        }

        return exchanged;
    }

    /// <summary>
    /// Brings the exchange of a build that died to its end. It does not matter whether it had happened: either way the
    /// output is whole, and what in the work folder is foreign to the site beside it belongs to the output.
    /// </summary>
    public static void Finish(WorkFolder work, IDiskOperations disk)
    {
        if (Directory.Exists(work.Site))
        {
            ForeignFiles.Carry(work.Site, work.Output, disk, []);
        }

        // From here the old site is only waste. Were it deleted before the mark, its pages would look foreign as soon
        // as its manifest was gone.
        disk.DeleteFile(work.ExchangeMark);
    }

    private static void AddUnchanged(WorkFolder work, NewSite site, IDiskOperations disk)
    {
        disk.CreateFolder(work.Site);
        var links = true;
        var folder = "";
        foreach (var file in site.Unchanged)
        {
            if (file.Folder.Value != folder)
            {
                folder = file.Folder.Value;
                disk.CreateFolder(Path.Join(work.Site, folder));
            }

            var from = Path.Join(work.Output, file.Value);
            var to = Path.Join(work.Site, file.Value);
            links = links && disk.TryLink(from, to);
            if (!links)
            {
                disk.CopyFile(from, to);
            }
        }
    }

    private static void TakeBack(WorkFolder work, List<string> carried, IDiskOperations disk)
    {
        foreach (var entry in Enumerable.Reverse(carried))
        {
            disk.Move(Path.Join(work.Output, entry), Path.Join(work.Site, entry));
        }

        if (!disk.TryExchange(work.Site, work.Output))
        {
            throw new IOException("the old site could not be put back");
        }
    }
}
