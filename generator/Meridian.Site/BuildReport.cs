using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site;

/// <summary>All that a build found and made.</summary>
public sealed record BuildReport
{
    /// <summary>Every finding, sorted, with the severities that the settings and the options give them.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Every source file with what became of it, by path: nothing is left out silently.</summary>
    public required ImmutableArray<ContentEntry> Content { get; init; }

    /// <summary>Every file of the planned site, by path, with where it comes from.</summary>
    public required ImmutableArray<PlannedFile> Files { get; init; }

    /// <summary>Looks up the text that a diagnostic points into.</summary>
    public required Func<SitePath, SourceText?> Sources { get; init; }

    /// <summary>How many HTML pages were made.</summary>
    public int Pages { get; init; }

    /// <summary>How many links were checked.</summary>
    public int Links { get; init; }

    /// <summary>True when nothing that was found stops the write.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>What the commit did; null when nothing was written.</summary>
    public WriteSummary? Written { get; init; }

    public int Errors => Diagnostics.Count(found => found.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(found => found.Severity == Severity.Warning);

    /// <summary>How many of the author's Markdown files ended in a status.</summary>
    public int Count(ContentStatus status) => Content.Count(entry => entry.IsMarkdown && entry.Status == status);
}

/// <summary>One file of the site: where it is served, and what it is made from, when that is one source file.</summary>
public sealed record PlannedFile(UrlPath Url, string Kind, SitePath? Source);
