namespace Meridian.Site.Tests.Checks;

public class ResolutionTests
{
    [Theory]
    [InlineData("about/")]
    [InlineData("/about/")]
    [InlineData("./about/")]
    [InlineData("/x/../about/")]
    [InlineData("/../../about/")]
    [InlineData("/x/%2e%2E/about/")]
    [InlineData("\\about\\")]
    [InlineData("  page.html\n")]
    [InlineData("pa\n\tge.html")]
    [InlineData("page.html?a=b&c")]
    [InlineData("?page=2")]
    [InlineData("page.html?a#here")]
    [InlineData("a b.html")]
    [InlineData("a%20b.html")]
    [InlineData("über.html")]
    [InlineData("%C3%BCber.html")]
    [InlineData("100%.html")]
    [InlineData("100%25.html")]
    [InlineData("c%23.txt")]
    [InlineData("docs//guide.pdf")]
    [InlineData("about")]
    [InlineData("page")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("https://example.com/nowhere")]
    [InlineData("HTTPS://Example.com:8080/nowhere")]
    [InlineData("//example.com/nowhere")]
    [InlineData("https://user@example.com/")]
    [InlineData("https://192.0.2.1/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://bücher.example/")]
    [InlineData("ftp://example.com/x")]
    [InlineData("unknown:thing")]
    [InlineData("javascript:void(0)")]
    public void A_link_that_arrives_is_silent(string link) =>
        Assert.Equal("", SmallSite.Findings($"""<a href="{link}">x</a>"""));

    [Theory]
    [InlineData("nope.html", "broken-link nope.html")]
    [InlineData("/about/nope/", "broken-link /about/nope/")]
    [InlineData("../../etc/passwd", "broken-link ../../etc/passwd")]
    [InlineData("a+b.html", "broken-link a+b.html")]
    [InlineData("c#.txt", "broken-link c#.txt")]
    [InlineData("page.html/", "broken-link page.html/")]
    [InlineData("/docs/", "broken-link /docs/")]
    [InlineData("docs", "broken-link docs")]
    [InlineData("Page.html", "broken-link Page.html")]
    [InlineData("/About/", "broken-link /About/")]
    [InlineData("foo%", "broken-link foo%")]
    [InlineData("https;//example.com", "broken-link https;//example.com")]
    [InlineData("a@example.com", "broken-link a@example.com")]
    [InlineData(":", "broken-link :")]
    [InlineData("http://", "malformed-link http://")]
    [InlineData("https:///example.com", "malformed-link https:///example.com")]
    [InlineData("http:/example.com", "malformed-link http:/example.com")]
    [InlineData("https:\\\\example.com", "malformed-link https:\\\\example.com")]
    [InlineData("https://exa mple.com", "malformed-link https://exa mple.com")]
    [InlineData("https://example]com/", "malformed-link https://example]com/")]
    [InlineData("https://example.com:99999/", "malformed-link https://example.com:99999/")]
    [InlineData("https://example..com/", "malformed-link https://example..com/")]
    [InlineData("https://256.1.1.1/", "malformed-link https://256.1.1.1/")]
    [InlineData("ftp://", "malformed-link ftp://")]
    [InlineData("https://[nope]/", "malformed-link https://[nope]/")]
    [InlineData("file:///C:/site/page.html", "local-address file:///C:/site/page.html")]
    [InlineData("http://localhost:4000/", "local-address http://localhost:4000/")]
    [InlineData("http://127.0.0.1/", "local-address http://127.0.0.1/")]
    public void A_link_that_does_not_arrive_is_found(string link, string found) =>
        Assert.Equal(found, SmallSite.Findings($"""<a href="{link}">x</a>"""));

    [Theory]
    [InlineData("/about/", "index.html", "index.html", "")]
    [InlineData("/about/", "../page.html", "#team", "")]
    [InlineData("/about/", "../page.html", "#here", "broken-fragment #here")]
    [InlineData("", "page.html", "nope", "broken-link nope")]
    [InlineData("?a=b#c", "page.html", "#mine", "")]
    [InlineData("https://example.com/", "nope.html", "#nope", "")]
    [InlineData("data:x", "page.html", "nope", "broken-link nope")]
    public void Links_start_from_the_base_of_their_page(string href, string first, string second, string found) =>
        Assert.Equal(found, SmallSite.Findings(
            $"""
            <base target="_top"><p id="mine"><a href="{first}">x</a><a href="{second}">y</a>
            <base href="{href}"><base href="/no/">
            """));

    [Fact]
    public void A_wrong_letter_case_is_told_as_such() =>
        Assert.Equal(
            ("`/About/` is not how the file is spelt: capital letters count", "write `/about/`"),
            MessageAndHelp("/About/"));

    [Theory]
    [InlineData("/abuot/", "did you mean `/about/`?")]
    [InlineData("/guide.pdf", "did you mean `/docs/guide.pdf`?")]
    [InlineData("a@example.com", "for a mail address write `mailto:a@example.com`")]
    [InlineData("www.example.com", "for another site write `https://www.example.com`")]
    [InlineData("/nothing/like/any/of/them/", "check how it is spelt, or take the link out")]
    [InlineData("/docs/price.pdf", "check how it is spelt, or add the file")]
    public void Help_names_what_was_meant(string link, string help) => Assert.Equal(help, MessageAndHelp(link).Help);

    [Fact]
    public void A_folder_without_index_is_told_as_such() =>
        Assert.Equal("the folder `/docs/` has no index.html, so nothing opens there", MessageAndHelp("/docs/").Message);

    private static (string Message, string? Help) MessageAndHelp(string link)
    {
        var found = Assert.Single(SmallSite.Report("index.html", $"""<a href="{link}">x</a>""").Diagnostics);
        return (found.Message, found.Help);
    }
}
