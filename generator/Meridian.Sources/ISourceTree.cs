namespace Meridian.Sources;

/// <summary>A tree of files to read: a site on disk, a theme inside the program, or a test's text.</summary>
public interface ISourceTree
{
    /// <summary>Every file of the tree, in any order. Entries that cannot be read carry the reason.</summary>
    IEnumerable<SourceEntry> Entries();

    /// <summary>The bytes of one file.</summary>
    /// <exception cref="IOException">The file cannot be read; the message says why.</exception>
    byte[] Read(SitePath path);
}

/// <summary>A file of a source tree as its folder lists it.</summary>
/// <param name="Path">Where it lies in the tree.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Modified">When it last changed; null where the tree has no such time.</param>
public sealed record SourceEntry(SitePath Path, long Length, DateTimeOffset? Modified)
{
    /// <summary>
    /// Why the entry cannot be used: a link that loops or leaves the site, a folder that may not be read.
    /// </summary>
    public SourceFault? Fault { get; init; }
}

/// <summary>What keeps an entry of a source tree from being read.</summary>
public enum SourceFault
{
    Unreadable,
    LinkLoop,
    LinkLeavesTree,
}
