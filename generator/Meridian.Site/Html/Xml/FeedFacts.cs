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
}
