using System.Collections.Immutable;
using Meridian.Site.Parsing;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>A tag that listed posts have.</summary>
internal sealed record Tag(string Slug, string Label)
{
    public UrlPath Url => UrlPath.Of($"/tags/{Slug}/");

    public UrlPath FeedUrl => UrlPath.Of($"/tags/{Slug}/feed.xml");

    /// <summary>What tags.yaml says about it, else what the tag's own page does.</summary>
    public string? Description { get; init; }

    /// <summary>The tag page's own text, from tags/&lt;slug&gt;.md.</summary>
    public ParsedPage? Text { get; init; }

    /// <summary>Its listed posts, newest first.</summary>
    public ImmutableArray<Page> Posts { get; init; } = [];

    public bool Equals(Tag? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => string.GetHashCode(Slug, StringComparison.Ordinal);
}
