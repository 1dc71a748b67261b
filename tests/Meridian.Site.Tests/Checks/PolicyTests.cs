using Meridian.Site.Checks.Links;
using Meridian.Testing;

namespace Meridian.Site.Tests.Checks;

public class PolicyTests
{
    private static readonly StaticSiteOptions Own = new() { SiteUrls = ["https://example.org/"] };

    [Theory]
    [InlineData("https://example.org/about/#team", "")]
    [InlineData("http://EXAMPLE.org:80/about", "")]
    [InlineData("//example.org/about/", "")]
    [InlineData("https://example.org", "")]
    [InlineData("https://www.example.org/nope", "")]
    [InlineData("https://example.org:8443/nope", "")]
    [InlineData("https://example.org/nope/", "broken-link https://example.org/nope/")]
    [InlineData("https://example.org/about/#nope", "broken-fragment https://example.org/about/#nope")]
    public void Absolute_addresses_of_the_site_are_looked_up(string link, string found) =>
        Assert.Equal(found, SmallSite.Findings($"""<a href="{link}">x</a>""", Own));

    [Theory]
    [InlineData("/blog/about/", "")]
    [InlineData("/blog", "")]
    [InlineData("about/", "")]
    [InlineData("https://example.org/blog/about/", "")]
    [InlineData("https://example.org/other/", "")]
    [InlineData("/about/", "broken-link /about/")]
    [InlineData("../about/", "broken-link ../about/")]
    [InlineData("/blog/nope", "broken-link /blog/nope")]
    [InlineData("https://example.org/blog/nope", "broken-link https://example.org/blog/nope")]
    public void A_site_in_a_folder_of_its_host_ends_there(string link, string found) => Assert.Equal(
        found,
        SmallSite.Findings(
            $"""<a href="{link}">x</a>""", new StaticSiteOptions { SiteUrls = ["https://example.org/blog/"] }));

    [Fact]
    public void A_link_that_forgets_the_base_path_is_told_the_right_one() => Assert.Equal(
        ("`/about/` lies outside the site, which is published under `/blog/`", "write `/blog/about/`"),
        SmallSite.Report("index.html", """<a href="/about/">x</a>""", new StaticSiteOptions { BasePath = "blog" })
            .Diagnostics.Select(found => (found.Message, found.Help)).Single());

    [Theory]
    [InlineData(TrailingSlash.Any, "/about", "")]
    [InlineData(TrailingSlash.Any, "/about/", "")]
    [InlineData(TrailingSlash.Always, "/about/", "")]
    [InlineData(TrailingSlash.Always, "/", "")]
    [InlineData(TrailingSlash.Always, "/about/index.html", "")]
    [InlineData(TrailingSlash.Always, "/pic.png", "")]
    [InlineData(TrailingSlash.Always, "/about?q#team", "trailing-slash /about?q#team")]
    [InlineData(TrailingSlash.Always, "/page", "trailing-slash /page")]
    [InlineData(TrailingSlash.Never, "/about", "")]
    [InlineData(TrailingSlash.Never, "/", "")]
    [InlineData(TrailingSlash.Never, "./", "")]
    [InlineData(TrailingSlash.Never, "/about/#team", "trailing-slash /about/#team")]
    public void Links_to_pages_end_as_the_site_wants(TrailingSlash slash, string link, string found) => Assert.Equal(
        found,
        SmallSite.Findings($"""<a href="{link}">x</a>""", new StaticSiteOptions { TrailingSlash = slash }));

    [Theory]
    [InlineData("/blog", "trailing-slash /blog")]
    [InlineData("/blog/", "")]
    public void The_base_path_is_a_page_like_any_other(string link, string found) => Assert.Equal(
        found,
        SmallSite.Findings(
            $"""<a href="{link}">x</a>""",
            new StaticSiteOptions { BasePath = "/blog/", TrailingSlash = TrailingSlash.Always }));

    [Theory]
    [InlineData(ExtensionlessPages.Auto, "page#here", "")]
    [InlineData(ExtensionlessPages.On, "page", "")]
    [InlineData(ExtensionlessPages.On, "page/", "broken-link page/")]
    [InlineData(ExtensionlessPages.Off, "page", "broken-link page")]
    [InlineData(ExtensionlessPages.Off, "about", "")]
    public void A_page_answers_without_its_extension_where_the_host_does_so(
        ExtensionlessPages extensionless, string link, string found) => Assert.Equal(
        found,
        SmallSite.Findings($"""<a href="{link}">x</a>""", new StaticSiteOptions { Extensionless = extensionless }));

    [Theory]
    [InlineData("/old /new.html", "/old", "")]
    [InlineData("/old /new.html 301!", "/old/", "")]
    [InlineData("/old /new.html", "/old#place", "")]
    [InlineData("/old /new.html", "/old#nope", "index.html: broken-fragment /old#nope")]
    [InlineData("/old /new.html#place", "/old#nope", "")]
    [InlineData("/blog/* /:splat.html", "/blog/new", "")]
    [InlineData("/p/:name /:name.html 200", "/p/new", "")]
    [InlineData("/old https://example.com/ 302", "/old", "")]
    [InlineData("# /old /new.html", "/old", "index.html: broken-link /old")]
    [InlineData("/old /new.html 404", "/old", "index.html: broken-link /old")]
    [InlineData("/other /new.html", "/old", "index.html: broken-link /old")]
    [InlineData("/old /nope.html", "/old", "_redirects: broken-link /nope.html")]
    [InlineData(
        "/old /older\n/older /old",
        "/old",
        "_redirects: redirect-loop /older; _redirects: redirect-loop /old; index.html: redirect-loop /old")]
    public void Lines_of_a_redirects_file_answer_for_their_paths(string lines, string link, string found) =>
        Assert.Equal(found, SmallSite.FindingsOf(new InMemorySourceTree(
            ("index.html", $"""<a href="{link}">x</a>"""), ("new.html", "<p id=place>"), ("_redirects", lines))));

    [Fact]
    public void Only_the_redirects_file_at_the_root_counts() => Assert.Equal(
        "index.html: broken-link /old",
        SmallSite.FindingsOf(new InMemorySourceTree(
            ("index.html", """<a href="/old">x</a>"""), ("sub/_redirects", "/old /index.html"))));

    [Fact]
    public void Pages_that_send_readers_in_a_circle_are_found() => Assert.Equal(
        "a.html: redirect-loop b.html; b.html: redirect-loop a.html",
        SmallSite.FindingsOf(new InMemorySourceTree(
            ("a.html", """<meta http-equiv="refresh" content="0; url=b.html">"""),
            ("b.html", """<meta http-equiv="refresh" content="0; url=a.html">"""),
            ("c.html", """<meta http-equiv="refresh" content="60; url=c.html">"""))));
}
