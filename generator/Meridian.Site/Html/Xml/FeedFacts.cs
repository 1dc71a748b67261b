using System.Collections.Immutable;

namespace Meridian.Site.Html.Xml;

/// <summary>Which kind of machine-readable list a file is.</summary>
internal enum FeedFormat
{
    Rss,
    Atom,
    JsonFeed,
    Sitemap,
    SitemapIndex,
}

/// <summary>The facts of a feed or sitemap.</summary>
internal sealed record FeedFacts(FeedFormat Format) : FileFacts
{
    /// <summary>How many posts, or addresses, it lists.</summary>
    public int Entries { get; init; }

    /// <summary>Where strict readers stop, and why; null when they read it all.</summary>
    public TextFact? Fault { get; init; }

    /// <summary>Names of elements that must be there and are not, at the elements that lack them.</summary>
    public ImmutableArray<TextFact> Missing { get; init; } = [];

    /// <summary>Dates that are not written as the format asks for.</summary>
    public ImmutableArray<TextFact> WrongDates { get; init; } = [];

    /// <summary>What its posts are told apart by, in order.</summary>
    public ImmutableArray<TextFact> PostIds { get; init; } = [];
}
