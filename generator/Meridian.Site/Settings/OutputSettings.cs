using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Which files besides pages are made, and where: `outputs` in site.yaml. Null turns one off.</summary>
internal sealed record OutputSettings
{
    public UrlPath? Rss { get; init; } = UrlPath.Of("/feed.xml");

    public UrlPath? Atom { get; init; } = UrlPath.Of("/atom.xml");

    public UrlPath? JsonFeed { get; init; } = UrlPath.Of("/feed.json");

    public UrlPath? Search { get; init; } = UrlPath.Of("/search/");

    public UrlPath? Sitemap { get; init; } = UrlPath.Of("/sitemap.xml");

    public UrlPath? Robots { get; init; } = UrlPath.Of("/robots.txt");

    public UrlPath? NotFound { get; init; } = UrlPath.Of("/404.html");

    public UrlPath? NoJekyll { get; init; } = UrlPath.Of("/.nojekyll");

    public UrlPath? Redirects { get; init; } = UrlPath.Of("/_redirects");

    public UrlPath? Headers { get; init; } = UrlPath.Of("/_headers");
}
