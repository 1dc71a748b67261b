using System.Collections.Immutable;
using Meridian.Site.Checks.External;
using Meridian.Site.Checks.Links;
using Meridian.Testing;
using NodaTime;

namespace Meridian.Site.Tests.Checks.External;

public class ExternalLinkCheckTests
{
    [Fact]
    public void Each_address_is_asked_for_once_and_in_order()
    {
        var prober = new Recorder();
        Check(prober, """
            <a href="https://b.test/#x">1</a> <a href="HTTPS://B.test">2</a> <a href="https://b.test/?q=1#y">3</a>
            <a href="https://a.test/ä">4</a> <a href=" https://a.test/%C3%A4 ">5</a> <a href="//b.test/">6</a>
            <a href="https://me:word@a.test:443/">7</a> <a href="http://[2001:db8::1]:8080/x">8</a>
            """);
        Assert.Equal(
            [
                "http://[2001:db8::1]:8080/x", "https://a.test/", "https://a.test/%C3%A4", "https://b.test/",
                "https://b.test/?q=1",
            ],
            prober.Questions.Select(question => question.Url));
    }

    [Fact]
    public void Only_what_readers_and_browsers_open_is_asked_for()
    {
        var prober = new Recorder();
        Check(prober, """
            <link rel="preconnect" href="https://preconnect.test"><form action="https://form.test/"></form>
            <a href="#top">1</a><a href="/about/">2</a><a href="mailto:a@b.test">3</a>
            <a href="https://site.test/x">4</a>
            <a href="http://localhost/">5</a><a href="https://bad host/">6</a>
            <a ping="https://ping.test/" href="/">7</a>
            <script src="https://script.test/a.js"></script><q cite="https://cite.test/">q</q>
            <p style="background: url(https://style.test/a.png)">
            """);
        Assert.Equal(
            ["https://cite.test/", "https://script.test/a.js", "https://style.test/a.png"],
            prober.Questions.Select(question => question.Url));
    }

    [Fact]
    public void Places_are_those_that_readers_jump_to()
    {
        var prober = new Recorder();
        Check(prober, """
            <a href="https://a.test/#b">1</a> <a href="https://a.test/#a">2</a> <a href="https://a.test/#b">3</a>
            <a href="https://a.test/#">4</a> <a href="https://a.test/#:~:text=word">5</a>
            <a href="https://a.test/#c:~:text=x">6</a>
            <a href="https://a.test/#/route">7</a> <a href="https://a.test/#!route">8</a>
            <img src="https://a.test/#i" alt="">
            """);
        Assert.Equal<string>(["a", "b", "c"], Assert.Single(prober.Questions).Places);
    }

    [Fact]
    public void A_site_without_foreign_links_asks_nobody()
    {
        var prober = new Recorder();
        Check(prober, "<a href=\"/about/\">1</a>");
        Assert.Equal(0, prober.Calls);
    }

    private static void Check(Recorder prober, string html) => StaticSiteCheck.Run(
        new InMemorySourceTree(("index.html", html)),
        new StaticSiteOptions
        {
            SiteUrls = ["https://site.test/"],
            Tools = new SiteTools { LinkProber = prober, ExternalPlaces = ExternalPlaces.Asked },
            Now = Instant.FromUtc(2026, 7, 3, 9, 0),
        },
        CancellationToken.None);

    /// <summary>Remembers what it is asked, and finds everything in order.</summary>
    private sealed class Recorder : ILinkProber
    {
        public int Calls { get; private set; }

        public ImmutableArray<ProbeQuestion> Questions { get; private set; } = [];

        public ImmutableDictionary<string, ProbeAnswer> Ask(ProbeRequest request, CancellationToken cancel)
        {
            Calls++;
            Questions = request.Questions;
            return request.Questions.ToImmutableDictionary(
                question => question.Url, _ => new ProbeAnswer(ProbeVerdict.Reached));
        }
    }
}
