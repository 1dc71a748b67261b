using System.Collections.Immutable;
using Meridian.Site.Html;
using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>A feed of the newest posts, of the whole site or of one tag.</summary>
internal sealed record FeedRoute(UrlPath Url, FeedFormat Format, Tag? Tag) : Route(Url)
{
    private const int NewestPosts = 20;

    public override string Kind => "feed";

    public static IEnumerable<Route> Plan(SiteModel model)
    {
        var outputs = model.Settings.Outputs;
        var site = new (UrlPath? Url, FeedFormat Format)[]
        {
            (outputs.Rss, FeedFormat.Rss),
            (outputs.Atom, FeedFormat.Atom),
            (outputs.JsonFeed, FeedFormat.Json),
        };
        return site
            .Where(feed => feed.Url is not null)
            .Select(feed => new FeedRoute(feed.Url.GetValueOrDefault(), feed.Format, null))
            .Concat(model.Tags.All.Select(tag => new FeedRoute(tag.FeedUrl, FeedFormat.Rss, tag)));
    }

    /// <summary>The posts that it carries, newest first.</summary>
    public IEnumerable<Page> PostsOf(SiteModel model) => (Tag?.Posts ?? model.Posts).Take(NewestPosts);

    public override RenderedFile Render(SiteView site)
    {
        var posts = PostsOf(site.Model).Select(site.FeedItem).ToImmutableArray();
        var feed = new Feed(
            Tag is null ? site.Settings.Title.Value : $"{site.Settings.Title.Value}: {Tag.Label}",
            Tag?.Description ?? site.Settings.Description?.Value ?? site.Settings.Title.Value,
            site.Base.Absolute(Tag?.Url ?? UrlPath.Root),
            site.Base.Absolute(Url),
            site.Settings.Language.Value,
            site.Settings.Clinic.Name?.Value ?? site.Settings.Title.Value,
            posts);
        return new RenderedFile
        {
            Content = Format switch
            {
                FeedFormat.Rss => RssWriter.Write(feed),
                FeedFormat.Atom => AtomWriter.Write(feed),
                FeedFormat.Json => JsonFeedWriter.Write(feed),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            Facts = Tag is null ? null : FactsOf(feed),
            Diagnostics = Tag is null && Format == FeedFormat.Rss
                ? [.. posts.SelectMany(post => post.Diagnostics)]
                : [],
        };
    }

    /// <summary>
    /// The links of a tag's feed. A post stands in the feed of each of its tags, so its text is read back once, not in
    /// every feed.
    /// </summary>
    private static FileFacts FactsOf(Feed feed)
    {
        var links = ImmutableArray.CreateBuilder<LinkFact>(2 + feed.Items.Sum(item => 1 + item.Links.Length));
        links.Add(LinkTo(feed.Home));
        links.Add(LinkTo(feed.Self));
        foreach (var item in feed.Items)
        {
            links.Add(LinkTo(item.Url));
            links.AddRange(item.Links);
        }

        return new FileFacts { Links = links.MoveToImmutable() };

        static LinkFact LinkTo(string url) => new(LinkKind.FeedUrl, "link", "", url, default);
    }
}

/// <summary>The formats of feeds.</summary>
internal enum FeedFormat
{
    Rss,
    Atom,
    Json,
}

/// <summary>What a feed says about itself, whatever its format. Both URLs are whole.</summary>
internal sealed record Feed(
    string Title, string Description, string Home, string Self, string Language, string Publisher,
    ImmutableArray<FeedItem> Items);
