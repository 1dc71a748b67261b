using Meridian.Site.Checks.Links;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Site.Tests.Checks;

public class PageTests
{
    private const string Good = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Good</title>
        <meta name="viewport" content="width=device-width"><meta name="description" content="All is well"></head>
        <body><h1>Good</h1><a href="/other/">the other page</a></body></html>
        """;

    private const string Other = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Other</title>
        <meta name="viewport" content="width=device-width"><meta name="description" content="Another one"></head>
        <body><h1>Other</h1><a href="/">home</a></body></html>
        """;

    [Fact]
    public void A_good_page_is_silent() => Assert.Equal("", Found(Good));

    [Theory]
    [InlineData("<title>Good</title>", "", "missing-page-title")]
    [InlineData("<title>Good</title>", "<title> </title>", "missing-page-title")]
    [InlineData("<meta name=\"description\" content=\"All is well\">", "", "missing-page-description")]
    [InlineData(" lang=\"en\"", "", "missing-page-language")]
    [InlineData("<meta name=\"viewport\" content=\"width=device-width\">", "", "missing-viewport")]
    [InlineData("<meta charset=\"utf-8\">", "", "missing-charset")]
    [InlineData("<h1>Good</h1>", "", "missing-main-heading")]
    [InlineData("</h1>", "</h1><h3>Deep</h3>", "heading-jump")]
    [InlineData("</h1>", "</h1><h1>Again</h1>", "several-main-headings")]
    [InlineData("</h1>", "</h1><h2> </h2>", "empty-heading")]
    [InlineData("</h1>", "</h1><img src='/a.png' alt='a'>", "missing-dimensions /a.png")]
    [InlineData("the other page", "", "unnamed-link /other/")]
    [InlineData("the other page", "<img src='/a.png' alt='' width=1 height=1>", "unnamed-link /other/")]
    [InlineData("the other page", "<b>Click\n here</b>!", "vague-link /other/")]
    [InlineData("</h1>", "</h1><a href='http://example.com/'>them</a>", "insecure-link http://example.com/")]
    [InlineData("</h1>", "</h1><script src='http://example.com/'></script>", "mixed-content http://example.com/")]
    [InlineData(
        "</h1>", "</h1><a target=_blank href='https://example.com/'>them</a>", "blank-target https://example.com/")]
    [InlineData("</h1>", "</h1><a href='/'>home <a href='/'>again</a></a>", "repaired-markup; repaired-markup")]
    [InlineData("</h1>", "</h1><p>a<ul><li>b</ul></p>", "repaired-markup")]
    [InlineData("</h1>", "</h1><div>", "repaired-markup")]
    [InlineData("</h1>", "</h1></div>", "repaired-markup")]
    [InlineData("<title>", "<script type='application/ld+json'>{,}</script><title>", "broken-structured-data")]
    [InlineData("<title>", "<link rel=canonical href='/other/'><title>", "canonical-elsewhere /other/")]
    [InlineData("<title>Good", "<title>other", "duplicate-page-title")]
    [InlineData("All is well", "another one", "duplicate-page-description")]
    [InlineData("/other/", "/other", "redirected-link /other")]
    [InlineData("/other/", "/old.html", "redirected-link /old.html")]
    [InlineData("<title>", "<meta name=robots content=NOINDEX><title>", "hidden-site")]
    public void What_a_page_lacks_is_found(string there, string instead, string found) =>
        Assert.Equal(found, Found(Good.Replace(there, instead, StringComparison.Ordinal)));

    [Theory]
    [InlineData("the other page", "<img src='/a.png' alt='the other page' width=1 height=1>")]
    [InlineData("<a href", "<a aria-label='the other page' href")]
    [InlineData("</h1>", "</h1><h2>a</h2><h3>b</h3><h2>c</h2>")]
    [InlineData(
        "</h1>",
        "</h1><p>a<p>b<ul><li>c<li>d</ul><table><tr><td><p>e</table><br/><img src='/a.png' alt='' width=1 height=1>")]
    [InlineData("</h1>", "</h1><svg><title>t</title><g><path/></g></svg><p>a<svg/></p>")]
    [InlineData(
        "</h1>",
        "</h1><a rel='noopener' target=_blank href='https://example.com/'>them</a><a target=_blank href='/'>home</a>")]
    [InlineData("<title>", "<link rel=canonical href='https://example.org/'><title>")]
    [InlineData("<title>", "<script type='application/ld+json'>{}</script><title>")]
    public void What_is_fine_is_silent(string there, string instead) =>
        Assert.Equal("", Found(Good.Replace(there, instead, StringComparison.Ordinal)));

    [Theory]
    [InlineData("robots.txt", "User-agent: *\nDisallow: /", "hidden-site")]
    [InlineData("robots.txt", "User-agent: bad\nDisallow: /\n\nUser-agent: *\nDisallow: /x # /", "")]
    [InlineData("robots.txt", "User-agent: bad\nUser-agent: *\nDisallow: /", "hidden-site")]
    [InlineData("robots.txt", "Sitemap: https://example.org/nope.xml", "broken-link https://example.org/nope.xml")]
    [InlineData(
        "feed.xml",
        "<rss><channel><title>a & b</title><link>https://example.org/</link><description/></channel></rss>",
        "broken-feed")]
    [InlineData(
        "feed.xml",
        "<rss><channel><title>a</title><link>https://example.org/</link><item/></channel></rss>",
        "incomplete-feed; incomplete-feed")]
    [InlineData(
        "feed.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><id>i</id><title>t</title></feed>", "incomplete-feed")]
    [InlineData(
        "feed.xml",
        "<rss><channel><title>a</title><link>https://example.org/</link><description/></channel></rss>",
        "")]
    [InlineData("sitemap.xml", "<urlset><url><loc>https://example.org/</loc></url></urlset>", "")]
    [InlineData("sitemap.xml", "<urlset><url></url></urlset>", "incomplete-feed")]
    [InlineData(
        "sitemap.xml",
        "<urlset><url><loc>https://example.com/</loc></url></urlset>",
        "sitemap-problem https://example.com/")]
    [InlineData(
        "sitemap.xml",
        "<urlset><url><loc>https://example.org/</loc></url><url><loc>https://example.org/</loc></url></urlset>",
        "sitemap-problem https://example.org/")]
    [InlineData(
        "404.html",
        "<html lang=en><meta charset=utf-8><meta name=viewport content=x><title>Gone</title><h1>Gone</h1>",
        "")]
    public void Files_for_machines_are_held_to_their_rules(string path, string text, string found) =>
        Assert.Equal(found, Found(Good, (path, text)));

    [Theory]
    [InlineData(50_000, "")]
    [InlineData(50_001, "sitemap-problem")]
    public void A_sitemap_holds_fifty_thousand_addresses(int count, string found)
    {
        var addresses = Enumerable.Range(0, count).Select(n => $"<url><loc>https://example.org/?{n}</loc></url>");
        Assert.Equal(found, Found(Good, ("sitemap.xml", $"<urlset>{string.Concat(addresses)}</urlset>")));
    }

    [Fact]
    public void Only_errors_are_told_unless_pages_are_asked_for() => Assert.Empty(
        StaticSiteCheck.Run(
            new InMemorySourceTree(("index.html", "<h3>")), new StaticSiteOptions(),
            CancellationToken.None).Diagnostics);

    [Fact]
    public void A_page_nobody_links_to_is_an_orphan() => Assert.Equal(
        "orphan-page",
        Found(Good, ("alone.html", Other.Replace("Other", "Alone", StringComparison.Ordinal)
            .Replace("Another one", "Quite alone", StringComparison.Ordinal))));

    private static string Found(string html, params (string, string)[] more)
    {
        var tree = new InMemorySourceTree(
            ("index.html", html), ("other/index.html", Other), ("a.png", ""),
            ("old.html", """<meta http-equiv="refresh" content="0; url=/other/index.html">"""));
        foreach (var (path, text) in more)
        {
            tree = tree.With(path, text);
        }

        var options = new StaticSiteOptions { SiteUrls = ["https://example.org/"], Scope = StaticSiteScope.Pages };
        var report = StaticSiteCheck.Run(tree, options, CancellationToken.None);
        return string.Join("; ", report.Diagnostics.Select(Line).Order(StringComparer.Ordinal));
    }

    private static string Line(Diagnostic found) => $"{found.Rule.Name} {found.Link}".TrimEnd();
}
