using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>A source tree whose files lie on this disk, so that a large one can be copied without being held.</summary>
internal interface ILocalFiles
{
    /// <summary>The absolute path of a file, or null when it does not come from the disk.</summary>
    string? Find(SitePath file);
}
