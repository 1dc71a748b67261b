using Meridian.Site.Checks.Links;

namespace Meridian.Site.Tests.Checks;

public class OtherFileTests
{
    private static readonly StaticSiteOptions Own = new() { SiteUrls = ["https://example.org/"] };

    [Theory]
    [InlineData("css/a.css", "a{background:url(../pic.png)} b{background:url('pic.png')}", "broken-link pic.png")]
    [InlineData("css/a.css", "@import url(../site.css); @import \"nope.css\" screen;", "broken-link nope.css")]
    [InlineData("css/a.css", "a { mask: url(#m) } b { background: url( ../pic\\.png ) }", "")]
    [InlineData("a.css", "a { background: url(no\npe.png), url(\"un\nclosed) } b { color: url(", "")]
    [InlineData("a.svg", "<svg><image href='pic.png'/><use href='#p'/><path id='p'/></svg>", "")]
    [InlineData(
        "a.svg",
        "<svg><image href='nope.png'/><use href='#nope'/></svg>",
        "broken-link nope.png; broken-fragment #nope")]
    [InlineData("site.webmanifest", """{"start_url":"/","icons":[{"src":"pic.png"},{"src":"nope.png"}]}""", "broken-link nope.png")]
    [InlineData("manifest.json", """{"shortcuts":[{"url":"/nope","name":"/nope"}],"scope":"/docs/"}""", "broken-link /nope")]
    [InlineData("data.json", """{"url":"/nope"}""", "")]
    [InlineData("notes.txt", "<a href=nope>", "")]
    public void Files_beside_the_pages_are_checked(string path, string text, string found) =>
        Assert.Equal(found, SmallSite.Findings(path, text));

    [Theory]
    [InlineData("<link>https://example.org/about/</link>", "")]
    [InlineData("<link> https://example.org/nope/ </link>", "broken-link https://example.org/nope/")]
    [InlineData("<link>/about/</link>", "relative-in-feed /about/")]
    [InlineData("<link><![CDATA[https://example.org/nope/]]></link>", "broken-link https://example.org/nope/")]
    [InlineData("<enclosure url='https://example.org/nope.mp3'/>", "broken-link https://example.org/nope.mp3")]
    [InlineData("<guid>https://example.org/nope/</guid>", "broken-link https://example.org/nope/")]
    [InlineData("<guid>tag:example.org,2026:1</guid>", "")]
    [InlineData("<guid isPermaLink='false'>/nope/</guid>", "")]
    [InlineData("<description>&lt;a href=&quot;/about/&quot;&gt;x&lt;/a&gt;</description>", "relative-in-feed /about/")]
    [InlineData(
        "<content:encoded><![CDATA[<img src='https://example.org/nope.png'>]]></content:encoded>",
        "broken-link https://example.org/nope.png")]
    [InlineData("<content:encoded><![CDATA[<p id='a'><a href='#a'>x</a>]]></content:encoded>", "")]
    [InlineData("<title>https://example.org/nope/</title>", "")]
    [InlineData("<link>https://example.com/nope/</link>", "")]
    public void An_rss_feed_says_whole_addresses_that_arrive(string item, string found) => Assert.Equal(
        found,
        SmallSite.Findings(
            "feed.xml",
            $"""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]>
            <rss version="2.0"><channel><item>{item}</item></channel></rss>
            """,
            Own));

    [Theory]
    [InlineData("<link href='https://example.org/about/'/>", "")]
    [InlineData("<link href='/about/'/>", "")]
    [InlineData("<link href='/nope/'/>", "broken-link /nope/")]
    [InlineData("<link href='nope' xml:base='https://example.com/'/>", "")]
    [InlineData("<content type='html'>&lt;a href='nope'>x&lt;/a></content>", "broken-link nope")]
    [InlineData("<content type='html' xml:base='/about/'>&lt;a href='./#team'>x&lt;/a></content>", "")]
    [InlineData("<content type='xhtml'><div><a href='nope'>x</a></div></content>", "broken-link nope")]
    [InlineData("<content type='text'>&lt;a href='nope'></content>", "")]
    [InlineData("<logo>nope.png</logo>", "broken-link nope.png")]
    public void An_atom_feed_says_addresses_that_arrive(string entry, string found) => Assert.Equal(
        found,
        SmallSite.Findings(
            "atom.xml", $"""<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry></feed>""", Own));

    [Theory]
    [InlineData("<url><loc>https://example.org/about/</loc></url>", "")]
    [InlineData("<url><loc>https://example.org/nope/</loc></url>", "broken-link https://example.org/nope/")]
    [InlineData("<url><loc>/about/</loc></url>", "relative-in-feed /about/")]
    [InlineData("<url><loc></loc></url>", "empty-link")]
    [InlineData(
        "<url><image:image><image:loc>https://example.org/nope.png</image:loc></image:image></url>",
        "broken-link https://example.org/nope.png")]
    public void A_sitemap_says_whole_addresses_that_arrive(string url, string found) =>
        Assert.Equal(found, SmallSite.Findings("sitemap.xml", $"<urlset>{url}</urlset>", Own));

    [Theory]
    [InlineData(""" "url": "https://example.org/nope/" """, "broken-link https://example.org/nope/")]
    [InlineData(""" "content_html": "<a href=\"/about/\">x</a>" """, "relative-in-feed /about/")]
    [InlineData(""" "content_text": "/nope", "url": "https://example.org/about/" """, "")]
    public void A_json_feed_says_whole_addresses_that_arrive(string item, string found) => Assert.Equal(
        found,
        SmallSite.Findings(
            "feed.json", $$"""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1",{{item}}}]}""", Own));

    [Fact]
    public void A_file_that_cannot_be_read_is_told()
    {
        var tree = new Meridian.Testing.InMemorySourceTree(("index.html", ""))
            .WithFault("a.html", Meridian.Sources.SourceFault.LinkLeavesTree);
        var report = StaticSiteCheck.Run(tree, new StaticSiteOptions(), CancellationToken.None);
        Assert.Equal(["unreadable-output"], report.Diagnostics.Select(found => found.Rule.Name));
    }
}
