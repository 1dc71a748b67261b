using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Html;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Views;

/// <summary>A post as feeds carry it: whole, with whole URLs, and without the site's offers.</summary>
internal sealed record FeedItem(
    string Title, string Url, ZonedDateTime Published, string Summary, ReadOnlyMemory<byte> Html)
{
    /// <summary>Its finished text.</summary>
    public string Content => Encoding.UTF8.GetString(Html.Span);

    /// <summary>When it last changed; its publication when it never did.</summary>
    public required ZonedDateTime Updated { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The lead image's whole URL.</summary>
    public string? Image { get; init; }

    /// <summary>The links of its content, read back from the finished text like those of any page.</summary>
    public ImmutableArray<LinkFact> Links { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
