using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>What a commit has to do.</summary>
/// <param name="Files">Every file of the new site, sorted.</param>
/// <param name="Changed">Those that lie in the draft, sorted.</param>
/// <param name="Unchanged">Those that lie in the output with the same bytes, sorted.</param>
/// <param name="Removed">Files that the old site wrote and the new one lacks, sorted.</param>
internal sealed record NewSite(
    ImmutableArray<SitePath> Files,
    ImmutableArray<SitePath> Changed,
    ImmutableArray<SitePath> Unchanged,
    ImmutableArray<SitePath> Removed);
