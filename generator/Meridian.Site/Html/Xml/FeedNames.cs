namespace Meridian.Site.Html.Xml;

/// <summary>Which elements and attributes of feeds and sitemaps hold URLs, and which hold HTML.</summary>
internal static class FeedNames
{
    /// <summary>What the attribute of an element is for; null when it holds no URL. Pure.</summary>
    public static LinkKind? KindOfAttribute(FeedFormat format, XmlToken element, string attribute) => format switch
    {
        FeedFormat.Atom => KindOfAtomAttribute(element, attribute),
        _ => (element.Text, attribute) switch
        {
            ("enclosure" or "media:content" or "media:thumbnail" or "source", "url") => LinkKind.FeedUrl,
            ("atom:link" or "atom10:link" or "xhtml:link" or "itunes:image", "href") => LinkKind.FeedUrl,
            _ => null,
        },
    };

    /// <summary>What the text of an element is for; null when it is no URL. Pure.</summary>
    public static LinkKind? KindOfText(FeedFormat format, XmlToken element, string parent) => format switch
    {
        FeedFormat.Rss => (element.Text, parent) switch
        {
            ("link", "channel" or "item" or "image") => LinkKind.FeedUrl,
            ("url", "image") => LinkKind.FeedUrl,
            ("comments", "item") or ("wfw:commentRss", "item") => LinkKind.FeedUrl,
            ("guid", "item") when element.Find("isPermaLink")?.Value.Trim() is not "false" => LinkKind.FeedUrl,
            _ => null,
        },
        FeedFormat.Atom => element.Name is "icon" or "logo" or "uri" && element.Text == element.Name
            ? LinkKind.AtomUrl
            : null,
        FeedFormat.Sitemap or FeedFormat.SitemapIndex => element.Name switch
        {
            "loc" or "thumbnail_loc" or "content_loc" or "player_loc" => LinkKind.FeedUrl,
            _ => null,
        },
        _ => null,
    };

    /// <summary>True when the text of an element is HTML for readers. Pure.</summary>
    public static bool HoldsHtml(FeedFormat format, XmlToken element, string parent) => format switch
    {
        FeedFormat.Rss => parent == "item" && element.Text is "description" or "content:encoded",
        FeedFormat.Atom => element.Name is "content" or "summary"
            && element.Find("type")?.Value.Trim() is "html" or "text/html",
        _ => false,
    };

    /// <summary>
    /// The elements a parent must have and has not (RSS 2.0; RFC 4287, section 4.1; sitemaps.org). Pure.
    /// </summary>
    public static IEnumerable<string> Required(FeedFormat format, string parent, List<string> children) =>
        (format, parent) switch
        {
            (FeedFormat.Rss, "channel") => Lacking(children, "title", "link", "description"),
            (FeedFormat.Rss, "item") => children.Contains("title") || children.Contains("description") ? [] : ["title"],
            (FeedFormat.Atom, "feed" or "entry") => Lacking(children, "id", "title", "updated"),
            (FeedFormat.Sitemap, "url") or (FeedFormat.SitemapIndex, "sitemap") => Lacking(children, "loc"),
            _ => [],
        };

    /// <summary>True when the text of an element is a date. Pure.</summary>
    public static bool HoldsDate(FeedFormat format, XmlToken element, string parent) => format switch
    {
        FeedFormat.Rss => parent is "channel" or "item" && element.Text is "pubDate" or "lastBuildDate",
        FeedFormat.Atom => parent is "feed" or "entry" && element.Name is "updated" or "published",
        FeedFormat.Sitemap or FeedFormat.SitemapIndex => element.Text == "lastmod",
        _ => false,
    };

    /// <summary>True when the text of an element tells a post from the others. Pure.</summary>
    public static bool HoldsId(FeedFormat format, XmlToken element, string parent) => format switch
    {
        FeedFormat.Rss => parent == "item" && element.Text == "guid",
        FeedFormat.Atom => parent == "entry" && element.Name == "id",
        _ => false,
    };

    private static List<string> Lacking(List<string> children, params ReadOnlySpan<string> names)
    {
        List<string> lacking = [];
        foreach (var name in names)
        {
            if (!children.Contains(name))
            {
                lacking.Add(name);
            }
        }

        return lacking;
    }

    private static LinkKind? KindOfAtomAttribute(XmlToken element, string attribute) => (element.Name, attribute) switch
    {
        ("link", "href") => LinkKind.AtomUrl,
        ("content", "src") => LinkKind.AtomUrl,
        // XHTML content carries the elements of HTML themselves.
        (_, "href" or "src" or "poster" or "cite") when UrlAttributes.KindOf(element.Name, attribute) is not null =>
            LinkKind.AtomUrl,
        _ => null,
    };
}
