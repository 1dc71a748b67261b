using System.Collections.Immutable;
using Meridian.Site.Dates;
using Meridian.Site.Parsing.Hashtags;
using Meridian.Site.Settings;
using Meridian.Site.Yaml;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Parsing;

/// <summary>
/// What the lines between `---` at the top of a content file say, and where its body lies. Null means the author did
/// not say; an empty value counts as not said.
/// </summary>
internal sealed record FrontMatter
{
    /// <summary>The lines between the two delimiters; null for a file without front matter.</summary>
    public TextSpan? Block { get; init; }

    /// <summary>The rest of the file, which is Markdown.</summary>
    public required TextSpan Body { get; init; }

    /// <summary>False when the front matter broke off: what is missing from it is then no finding of its own.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>True for a title that was written in a way that is no title: it is then not missing.</summary>
    public bool HasWrongTitle { get; init; }

    /// <summary>True for a date that was written in a way that is no date: it is then not missing.</summary>
    public bool HasWrongDate { get; init; }

    public Located<string>? Title { get; init; }

    public Located<WrittenDate>? Date { get; init; }

    public Located<WrittenDate>? Updated { get; init; }

    public Located<string>? Description { get; init; }

    public Located<string>? Summary { get; init; }

    public ImmutableArray<Located<TagName>> Tags { get; init; } = [];

    public ImmutableArray<Located<string>> Authors { get; init; } = [];

    public Located<NeighbourChoice>? Previous { get; init; }

    public Located<NeighbourChoice>? Next { get; init; }

    public Located<string>? Series { get; init; }

    /// <summary>
    /// Null leaves the site's placement; no items means none on this page; else these replace all placement.
    /// </summary>
    public Located<ImmutableArray<PlacedCta>>? Ctas { get; init; }

    public Located<string>? Image { get; init; }

    public Located<string>? ImageAlt { get; init; }

    /// <summary>Who made the lead image, as readers are told.</summary>
    public Located<string>? ImageCredit { get; init; }

    public Located<string>? Slug { get; init; }

    public Located<string>? Permalink { get; init; }

    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    public Located<bool>? Draft { get; init; }

    public Located<WrittenDate>? Expires { get; init; }

    public Located<bool>? Unlisted { get; init; }

    public Located<bool>? NoIndex { get; init; }

    public Located<string>? Layout { get; init; }

    public Located<bool>? Toc { get; init; }

    public Located<string>? Lang { get; init; }

    /// <summary>Where a page stands among its siblings.</summary>
    public Located<int>? Order { get; init; }

    /// <summary>Free for themes.</summary>
    public YamlMap Params { get; init; } = YamlMap.Empty;

    public Located<WrittenDate>? Reviewed { get; init; }

    public Located<string>? ReviewedBy { get; init; }

    public Located<Period>? ReviewIn { get; init; }

    /// <summary>Keys of references.yaml.</summary>
    public ImmutableArray<Located<string>> References { get; init; } = [];

    public YamlNode? Consents { get; init; }

    public ImmutableArray<Located<string>> Notices { get; init; } = [];

    public Located<string>? Interests { get; init; }

    public YamlNode? ClaimsOk { get; init; }
}

/// <summary>A call to action that a post asks for.</summary>
internal sealed record PlacedCta(Located<string> Id, CtaPlace Place);

/// <summary>What a post says about the post before or after it.</summary>
internal abstract record NeighbourChoice;

/// <summary>The chain ends here: `none`.</summary>
internal sealed record NoNeighbour : NeighbourChoice;

/// <summary>Another post, by slug or path, as written.</summary>
internal sealed record NamedNeighbour(string Reference) : NeighbourChoice;
