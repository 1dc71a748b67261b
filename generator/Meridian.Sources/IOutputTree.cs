using System.Collections.Immutable;

namespace Meridian.Sources;

/// <summary>The place a site is written to: all of it, or nothing.</summary>
public interface IOutputTree
{
    /// <summary>Opens a draft. Nothing a reader can see changes until it is committed.</summary>
    /// <exception cref="OutputException">The place cannot be written.</exception>
    IOutputDraft Begin();
}

/// <summary>A site being written. Safe to call from many threads; disposing it uncommitted leaves no trace.</summary>
public interface IOutputDraft : IDisposable
{
    /// <summary>Writes one file of the new site.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    void Write(SitePath file, ReadOnlySpan<byte> content);

    /// <summary>Copies one file of the source tree into the new site as it is.</summary>
    /// <exception cref="OutputException">The file cannot be read or written.</exception>
    void Copy(SitePath source, SitePath file);

    /// <summary>Copies one file of the source tree into the new site, changed on the way.</summary>
    /// <exception cref="OutputException">The file cannot be read or written.</exception>
    void Copy(SitePath source, SitePath file, Func<byte[], byte[]> change);

    /// <summary>
    /// Replaces the old site with the new one in one step. Files whose bytes are equal keep their times.
    /// </summary>
    /// <exception cref="OutputException">The exchange failed; the old site stands.</exception>
    WriteSummary Commit();
}

/// <summary>What a commit did.</summary>
/// <param name="Files">Files of the new site.</param>
/// <param name="Changed">Files that are new or whose bytes differ from the old site's.</param>
/// <param name="Removed">Files of the old site that the new one no longer has, by path.</param>
public sealed record WriteSummary(int Files, int Changed, ImmutableArray<SitePath> Removed);

/// <summary>The output could not be written; the message is for the owner of the site and names the place.</summary>
public sealed class OutputException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What to do about it, in the owner's words.</summary>
    public string? Help { get; init; }
}
