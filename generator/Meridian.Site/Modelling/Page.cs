using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Meridian.Site.Parsing;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Modelling;

/// <summary>One page of the author's: a post, a page, or the home page, with its place on the site decided.</summary>
internal sealed record Page(ParsedPage Parsed, PageKind Kind)
{
    public required string Title { get; init; }

    public required string Slug { get; init; }

    public required UrlPath Url { get; init; }

    /// <summary>Null for a page without a date; every published post has one.</summary>
    public ZonedDateTime? Date { get; init; }

    public required ContentStatus Status { get; init; }

    /// <summary>Why it has its status, as a sentence without its full stop.</summary>
    public required string Reason { get; init; }

    /// <summary>The tags it has, by slug, in the order written.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    public SitePath Path => Parsed.Path;

    public FrontMatter FrontMatter => Parsed.FrontMatter;

    public bool IsPublished => Status == ContentStatus.Published;

    public bool IsUnlisted => FrontMatter.Unlisted?.Value ?? false;

    /// <summary>True for what may appear in lists, counts, feeds and neighbours.</summary>
    public bool IsListed => IsPublished && !IsUnlisted;

    public bool Equals(Page? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>What a page of the author's is.</summary>
internal enum PageKind
{
    Home,
    Page,
    Post,
}
