using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Loading;

/// <summary>
/// The site's files as they were at one moment: sorted, texts read. All later stages work on this alone.
/// </summary>
internal sealed record SourceSnapshot(ImmutableArray<SourceFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    private readonly FrozenDictionary<SitePath, SourceFile> _byPath = Files.ToFrozenDictionary(file => file.Path);

    /// <summary>What lies in the site's folders and cannot be used, by path.</summary>
    public ImmutableArray<UnusableEntry> Unusable { get; init; } = [];

    public SourceFile? Find(SitePath path) => _byPath.GetValueOrDefault(path);

    public SourceText? Text(SitePath path) => Find(path)?.Text;

    /// <summary>The files below a folder, by path.</summary>
    public IEnumerable<SourceFile> Under(SitePath folder) => Files.Where(file => file.Path.IsUnder(folder));
}

/// <summary>
/// A file or folder that cannot be used, and why, as a sentence for the author without its full stop.
/// </summary>
internal sealed record UnusableEntry(SitePath Path, string Reason);
