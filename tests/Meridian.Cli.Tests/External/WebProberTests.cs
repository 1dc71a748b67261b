using System.Text;
using Meridian.Cli.External;
using Meridian.Site;
using Meridian.Site.Checks.External;
using Meridian.Site.Checks.Links;
using Meridian.Testing;
using Meridian.Testing.Scenarios;
using NodaTime;
using static Meridian.Cli.Tests.External.ScriptedTransport;

namespace Meridian.Cli.Tests.External;

public class WebProberTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 3, 9, 0);
    private static readonly string File = Path.Combine(MemoryDisk.Home, ".meridian", AnswerStore.FileName);

    private readonly HurriedTime _time = new();
    private readonly MemoryDisk _disk = new();

    [Fact]
    public void Each_address_is_answered_whatever_the_others_do()
    {
        using var transport = new ScriptedTransport(
            ("https://a.test/", [Status(200)]),
            ("https://b.test/", [Fault(ProbeVerdict.UnknownHost)]),
            ("https://c.test/x", [Status(404)]));
        var answers = Ask(transport, "https://a.test/", "https://b.test/", "https://c.test/x");
        Assert.Equal(
            ["https://a.test/ Reached", "https://b.test/ UnknownHost", "https://c.test/x Status"],
            answers.Select(answer => $"{answer.Key} {answer.Value.Verdict}").Order(StringComparer.Ordinal));
        Assert.Equal("done", transport.Asked.Last());
    }

    [Fact]
    public void What_was_answered_is_not_asked_again()
    {
        using var first = new ScriptedTransport(("https://a.test/", [Status(200)]), ("https://b.test/", [Status(503)]));
        Ask(first, "https://a.test/", "https://b.test/");
        using var second = new ScriptedTransport(("https://b.test/", [Status(200)]));
        var answers = Ask(second, "https://a.test/", "https://b.test/");
        Assert.All(answers.Values, answer => Assert.Equal(ProbeVerdict.Reached, answer.Verdict));
        Assert.DoesNotContain(second.Asked, asked => asked.Contains("a.test", StringComparison.Ordinal));
    }

    [Fact]
    public void A_spoilt_cache_is_written_anew()
    {
        _disk.Replace(File, "{ spoilt"u8);
        using var transport = new ScriptedTransport(("https://a.test/", [Status(200)]));
        Ask(transport, "https://a.test/");
        var text = Encoding.UTF8.GetString(_disk.Snapshot()[".meridian/external-links.json"]);
        Assert.Single(AnswerBookJson.Read(text).Answers);
    }

    [Fact]
    public void Without_a_cache_nothing_is_written()
    {
        using var transport = new ScriptedTransport(("https://a.test/", [Status(200)]));
        Prober(transport, file: null).Ask(Request("https://a.test/"), CancellationToken.None);
        Assert.Empty(_disk.Snapshot());
    }

    [Fact]
    public void A_host_that_does_not_exist_is_asked_once_for_all_its_pages()
    {
        using var transport = new ScriptedTransport(
            ("https://a.test/1", [Fault(ProbeVerdict.Refused)]),
            ("https://a.test/2", [Fault(ProbeVerdict.Refused)]),
            ("https://a.test/3", [Fault(ProbeVerdict.Refused)]),
            ("http://a.test/4", [Status(200)]));
        var answers = Ask(transport, "https://a.test/1", "https://a.test/2", "https://a.test/3", "http://a.test/4");
        Assert.Equal(3, answers.Values.Count(answer => answer.Verdict == ProbeVerdict.Refused));
        Assert.Equal(ProbeVerdict.Reached, answers["http://a.test/4"].Verdict);
        Assert.InRange(transport.Asked.Count(asked => asked.Contains("https", StringComparison.Ordinal)), 1, 2);
    }

    [Fact]
    public void A_host_that_has_enough_of_programs_is_left_alone()
    {
        var pages = Enumerable.Range(0, 50).Select(i => $"https://a.test/{i}").ToArray();
        using var transport = new ScriptedTransport([.. pages.Select(page => (page, new[] { Status(429) }))]);
        var answers = Ask(transport, pages);
        Assert.All(answers.Values, answer => Assert.True(
            answer.Verdict == ProbeVerdict.ToldToWait || answer.Status == 429));
        Assert.InRange(transport.Asked.Count, 1, 60);
    }

    [Fact]
    public void A_host_that_never_answers_is_given_up_after_a_few_pages()
    {
        var pages = Enumerable.Range(0, 50).Select(i => $"https://a.test/{i}").ToArray();
        using var transport = new ScriptedTransport(
            [.. pages.Select(page => (page, new[] { Fault(ProbeVerdict.TimedOut) }))]);
        Assert.All(Ask(transport, pages).Values, answer => Assert.Equal(ProbeVerdict.TimedOut, answer.Verdict));
        Assert.InRange(transport.Asked.Count, 1, 120);
    }

    [Fact]
    public void A_machine_that_finds_no_host_at_all_is_not_online()
    {
        string[] urls = ["https://a.test/", "https://b.test/", "https://c.test/"];
        using var offline = new ScriptedTransport(
            [.. urls.Select(url => (url, new[] { Fault(ProbeVerdict.UnknownHost) }))]);
        Assert.All(Ask(offline, urls[..2]).Values, answer => Assert.Equal(ProbeVerdict.UnknownHost, answer.Verdict));
        _disk.RemoveFolder(Path.GetDirectoryName(File)!);
        Assert.All(Ask(offline, urls).Values, answer => Assert.Equal(ProbeVerdict.LookupFailed, answer.Verdict));
        var kept = Encoding.UTF8.GetString(_disk.Snapshot()[".meridian/external-links.json"]);
        Assert.DoesNotContain("a.test", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_ends_the_asking()
    {
        using var transport = new ScriptedTransport(("https://a.test/", [Status(200)]));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Prober(transport, File).Ask(Request("https://a.test/"), new CancellationToken(canceled: true)));
        Assert.Empty(_disk.Snapshot());
    }

    [Fact]
    public void A_folder_is_checked_over_real_connections()
    {
        var asked = 0;
        using var server = OddServer.Saying(Answer);
        var tree = new InMemorySourceTree(("index.html", """
            <!DOCTYPE html>
            <a href="http://fine.test/page#here">1</a>
            <a href="http://fine.test/page#gone">2</a>
            <a href="http://fine.test/old#here">3</a>
            <a href="http://fine.test/missing">4</a>
            <a href="http://cookie.test/">5</a>
            <a href="http://loop.test/">6</a>
            <a href="http://busy.test/">7</a>
            <a href="http://fine.test/shy">8</a>
            <img src="http://fine.test/head-only-404.png" alt="">
            """));
        var prober = new WebProber(
            () => server.Transport(), new AnswerStore(_disk, null), WebLimits.Usual, _time.Web);
        var report = StaticSiteCheck.Run(
            tree,
            new StaticSiteOptions
            {
                Now = Now,
                Tools = new SiteTools { LinkProber = prober, ExternalPlaces = ExternalPlaces.Asked },
            },
            CancellationToken.None);
        Assert.Equal(
            [
                "external-fragment http://fine.test/page#gone",
                "external-moved http://fine.test/old#here",
                "external-missing http://fine.test/missing",
                "external-redirects http://loop.test/",
            ],
            report.Diagnostics.Select(found => $"{found.Rule.Name} {found.Link}"));
        Assert.Contains("GET fine.test/shy", server.Asked);
        Assert.Contains(3, _time.Waits.Select(wait => Math.Round(wait)));

        string Answer(OddRequest request) => (request.Method, request.Header("Host") + request.Path) switch
        {
            (_, "fine.test/page") => OddServer.Page(200, "Content-Type: text/html", "<p id=\"here\">"),
            (_, "fine.test/old") => OddServer.Page(301, "Location: /page"),
            ("HEAD", "fine.test/shy") => OddServer.Page(405),
            ("GET", "fine.test/shy") => OddServer.Page(200),
            ("HEAD", "fine.test/head-only-404.png") => OddServer.Page(404),
            ("GET", "fine.test/head-only-404.png") => OddServer.Page(200, "Content-Type: image/png", "x"),
            (_, "cookie.test/") => request.Header("Cookie") == "seen=1"
                ? OddServer.Page(200)
                : OddServer.Page(302, "Location: /\r\nSet-Cookie: seen=1; Path=/"),
            (_, "loop.test/") => OddServer.Page(302, "Location: /again"),
            (_, "loop.test/again") => OddServer.Page(302, "Location: /"),
            (_, "busy.test/") => asked++ == 0
                ? OddServer.Page(429, "Retry-After: 3")
                : OddServer.Page(200),
            _ => OddServer.Page(404),
        };
    }

    private Dictionary<string, ProbeAnswer> Ask(ScriptedTransport transport, params string[] urls) =>
        new(Prober(transport, File).Ask(Request(urls), CancellationToken.None), StringComparer.Ordinal);

    private WebProber Prober(ScriptedTransport transport, string? file) =>
        new(() => transport, new AnswerStore(_disk, file), WebLimits.Usual, _time.Web);

    private static ProbeRequest Request(params string[] urls) =>
        new([.. urls.Select(url => new ProbeQuestion(url))], Now);
}
