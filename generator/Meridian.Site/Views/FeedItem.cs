using System.Collections.Immutable;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Views;

/// <summary>A post as feeds carry it: whole, with whole URLs, and without the site's offers.</summary>
internal sealed record FeedItem(string Title, string Url, ZonedDateTime Published, string Summary, string Content)
{
    /// <summary>When it last changed; its publication when it never did.</summary>
    public required ZonedDateTime Updated { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The lead image's whole URL.</summary>
    public string? Image { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
