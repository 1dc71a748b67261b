using System.Collections.Immutable;

namespace Meridian.Site.Views;

/// <summary>The feeds of the whole site, as pages name them.</summary>
internal static class FeedList
{
    public static ImmutableArray<FeedView> Of(SiteView site)
    {
        var outputs = site.Settings.Outputs;
        var title = site.Settings.Title.Value;
        var feeds = ImmutableArray.CreateBuilder<FeedView>();
        Add(outputs.Rss, title, "application/rss+xml");
        Add(outputs.Atom, title + " (Atom)", "application/atom+xml");
        Add(outputs.JsonFeed, title + " (JSON Feed)", "application/feed+json");
        return feeds.ToImmutable();

        void Add(Sources.UrlPath? url, string name, string type)
        {
            if (url is { } place)
            {
                feeds.Add(new FeedView(name, site.Base.Relative(place), type));
            }
        }
    }
}
