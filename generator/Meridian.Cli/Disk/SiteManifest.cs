using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>
/// The list of files that we wrote, kept in the output. Only what it names is ever removed, so without it nothing is.
/// </summary>
internal static class SiteManifest
{
    public const string FileName = ".meridian-manifest";

    /// <summary>Changes when the form does; a manifest of another version counts as none.</summary>
    private const string Kind = "meridian manifest 1";

    /// <summary>The files of the site in a folder, sorted; null when it has no manifest that can be read.</summary>
    public static ImmutableArray<SitePath>? Read(string site) =>
        PathList.Read(Path.Join(site, FileName), Kind) is { } entries && entries.All(IsPlain)
            ? [.. entries.Select(SitePath.Of).Order()]
            : null;

    public static byte[] Bytes(IEnumerable<SitePath> files) => PathList.Write(Kind, files.Select(file => file.Value));

    /// <summary>A path that would fold into another, or leave the output, is none that we wrote.</summary>
    private static bool IsPlain(string entry) =>
        entry.Length > 0 && SitePath.TryParse(entry, out var path) && path.Value == entry;
}
