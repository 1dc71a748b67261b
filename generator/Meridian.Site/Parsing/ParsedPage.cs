using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>One content file, read on its own: what it says about itself, and its body.</summary>
internal sealed record ParsedPage(SourceText Source, ContentSection Section, FrontMatter FrontMatter, Body Body)
{
    /// <summary>What was wrong with it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// False when some of it could not be read: what is missing from it is then no finding of its own.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    public SitePath Path => Source.Path;

    /// <summary>The place of a located value in this file.</summary>
    public Location At(TextSpan span) => new(Path, span);

    /// <summary>Where to point for something that the front matter lacks: its first line.</summary>
    public Location Top =>
        FrontMatter.Block is { } block ? At(new TextSpan(Math.Max(0, block.Start), 0)) : Location.StartOf(Path);
}

/// <summary>The folder of content that a Markdown file belongs to.</summary>
internal enum ContentSection
{
    Posts,
    Pages,
    Tags,
}
