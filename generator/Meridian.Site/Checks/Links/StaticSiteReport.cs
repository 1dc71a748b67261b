using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>What checking a folder of static files gave.</summary>
/// <param name="Diagnostics">In the order of reports.</param>
/// <param name="Texts">The text of every file that a diagnostic points into, for lines and columns.</param>
/// <param name="Pages">How many pages were read.</param>
/// <param name="Links">How many URLs were looked at.</param>
/// <param name="Files">How many files the folder holds.</param>
public sealed record StaticSiteReport(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableDictionary<SitePath, SourceText> Texts,
    int Pages,
    int Links,
    int Files);
