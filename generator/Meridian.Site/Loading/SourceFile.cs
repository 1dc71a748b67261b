using Meridian.Site.Images;
using Meridian.Sources;

namespace Meridian.Site.Loading;

/// <summary>
/// One usable file of the site: a text that was read, or another file that will be copied by its path.
/// </summary>
internal sealed record SourceFile(SitePath Path, long Length, DateTimeOffset? Modified)
{
    /// <summary>The text of a text file; null for any other file.</summary>
    public SourceText? Text { get; init; }

    /// <summary>
    /// False for a file that could not be read: it stands empty in its place, so that one fault is told once.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>What an image's file says of it; null for any other file, and for one that is no image.</summary>
    public ImageHeader? Image { get; init; }

    /// <summary>True for an image of a format that metadata cannot be taken out of, and that has some.</summary>
    public bool TellsOfItsMaker { get; init; }

    /// <summary>
    /// The bytes of a file whose content names it, such as a theme's asset; null when they were not needed.
    /// </summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>What the bytes hash to; default for a file that was not read.</summary>
    public ContentHash Hash { get; init; }
}
