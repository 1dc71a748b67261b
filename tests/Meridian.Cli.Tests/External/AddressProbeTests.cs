using Meridian.Cli.External;
using Meridian.Site.Checks.External;
using static Meridian.Cli.Tests.External.ScriptedTransport;

namespace Meridian.Cli.Tests.External;

public class AddressProbeTests
{
    private const string Page = "https://a.test/page";

    private readonly HurriedTime _time = new();

    [Fact]
    public async Task A_page_that_is_there_is_asked_for_once()
    {
        var (answer, asked) = await Ask((Page, [Status(200)]));
        Assert.Equal((ProbeVerdict.Reached, 200), (answer.Verdict, answer.Status));
        Assert.Equal([$"Head {Page}"], asked);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(500)]
    [InlineData(999)]
    public async Task A_server_that_will_not_say_whether_a_page_is_there_is_asked_for_the_page(int refusal)
    {
        var (answer, asked) = await Ask(($"Head {Page}", [Status(refusal)]), ($"Get {Page}", [Status(200)]));
        Assert.Equal(ProbeVerdict.Reached, answer.Verdict);
        Assert.Equal([$"Head {Page}", $"Get {Page}"], asked);
        Assert.DoesNotContain(_time.Waits, wait => wait > 0.2);
    }

    [Theory]
    [InlineData(ProbeVerdict.Cut)]
    [InlineData(ProbeVerdict.TimedOut)]
    [InlineData(ProbeVerdict.Unreadable)]
    public async Task A_server_that_fails_at_the_short_question_is_asked_the_long_one(ProbeVerdict fault)
    {
        var (answer, _) = await Ask(($"Head {Page}", [Fault(fault)]), ($"Get {Page}", [Status(204)]));
        Assert.Equal(ProbeVerdict.Reached, answer.Verdict);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(403)]
    [InlineData(418)]
    public async Task What_will_not_pass_is_not_asked_again(int status)
    {
        var (answer, asked) = await Ask((Page, [Status(status)]));
        Assert.Equal((ProbeVerdict.Status, status), (answer.Verdict, answer.Status));
        Assert.Equal(2, asked.Length);
    }

    [Theory]
    [InlineData(ProbeVerdict.UnknownHost)]
    [InlineData(ProbeVerdict.Refused)]
    [InlineData(ProbeVerdict.CertificateExpired)]
    [InlineData(ProbeVerdict.NoEncryption)]
    public async Task A_host_that_is_none_is_asked_once(ProbeVerdict fault)
    {
        var (answer, asked) = await Ask((Page, [Fault(fault)]));
        Assert.Equal(fault, answer.Verdict);
        Assert.Single(asked);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task What_may_pass_is_asked_again_after_a_while(int status)
    {
        var (answer, asked) = await Ask((Page, [Status(status)]));
        Assert.Equal((ProbeVerdict.Status, status), (answer.Verdict, answer.Status));
        Assert.Equal([$"Head {Page}", $"Get {Page}", $"Get {Page}"], asked);
        Assert.Contains(2.0, _time.Waits);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_fault_that_has_passed_is_forgotten(int status)
    {
        var (answer, _) = await Ask(($"Head {Page}", [Status(status)]), ($"Get {Page}", [Status(status), Status(200)]));
        Assert.Equal(ProbeVerdict.Reached, answer.Verdict);
    }

    [Theory]
    [InlineData("7", 14)]
    [InlineData("Fri, 03 Jul 2026 09:00:07 GMT", 7)]
    public async Task A_server_is_left_alone_as_long_as_it_asks(string retryAfter, int seconds)
    {
        var (answer, asked) = await Ask((Page, [Status(429, retryAfter: retryAfter)]), ($"Get {Page}", [Status(200)]));
        Assert.Equal(ProbeVerdict.Status, answer.Verdict);
        Assert.InRange(_time.Waits.Sum(), seconds, seconds + 0.5);
        Assert.Equal(3, asked.Length);
    }

    [Fact]
    public async Task A_server_that_asks_for_more_patience_than_there_is_is_not_asked_again()
    {
        var (answer, asked) = await Ask((Page, [Status(503, retryAfter: "3600")]));
        Assert.Equal((ProbeVerdict.Status, 503), (answer.Verdict, answer.Status));
        Assert.Single(asked);
        Assert.DoesNotContain(_time.Waits, wait => wait > 1);
    }

    [Fact]
    public async Task Permanent_redirects_that_stand_first_say_where_a_page_has_moved()
    {
        var (answer, _) = await Ask(
            (Page, [Status(301, "/moved")]),
            ("https://a.test/moved", [Status(308, "//b.test/new")]),
            ("https://b.test/new", [Status(302, "?today")]),
            ("https://b.test/new?today", [Status(301, "/last")]),
            ("https://b.test/last", [Status(200)]));
        Assert.Equal((ProbeVerdict.Reached, "https://b.test/new"), (answer.Verdict, answer.MovedTo));
    }

    [Fact]
    public async Task A_redirect_for_now_moves_nothing()
    {
        var (answer, _) = await Ask((Page, [Status(307, "/b")]), ("https://a.test/b", [Status(200)]));
        Assert.Equal((ProbeVerdict.Reached, null), (answer.Verdict, answer.MovedTo));
    }

    [Fact]
    public async Task A_moved_page_that_is_not_there_is_missing()
    {
        var (answer, _) = await Ask((Page, [Status(301, "/b")]), ("https://a.test/b", [Status(404)]));
        Assert.Equal((ProbeVerdict.Status, 404, null), (answer.Verdict, answer.Status, answer.MovedTo));
    }

    [Fact]
    public async Task A_fault_of_another_host_names_it()
    {
        var (answer, _) = await Ask(
            (Page, [Status(301, "http://b.test:81/")]), ("http://b.test:81/", [Fault(ProbeVerdict.Refused)]));
        Assert.Equal((ProbeVerdict.Refused, "b.test:81"), (answer.Verdict, answer.Host));
        var (own, _) = await Ask((Page, [Status(301, "/b")]), ("https://a.test/b", [Status(404)]));
        Assert.Null(own.Host);
    }

    [Fact]
    public async Task A_circle_is_told_from_a_chain_that_is_too_long()
    {
        var (circle, _) = await Ask((Page, [Status(302, "/b")]), ("https://a.test/b", [Status(302, Page)]));
        Assert.Equal(ProbeVerdict.RedirectLoop, circle.Verdict);
        var (own, _) = await Ask((Page, [Status(301, Page)]));
        Assert.Equal(ProbeVerdict.RedirectLoop, own.Verdict);
        var chain = Enumerable.Range(0, 20).Select(i => ($"https://a.test/{i}", new[] { Status(302, $"/{i + 1}") }));
        var (chained, _) = await Ask([(Page, [Status(302, "/0")]), .. chain]);
        Assert.Equal(ProbeVerdict.TooManyRedirects, chained.Verdict);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mailto:a@b.test")]
    [InlineData("javascript:void(0)")]
    [InlineData("http://")]
    [InlineData("http://localhost/admin")]
    [InlineData("http://x.localhost/")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.31.0.1/")]
    [InlineData("http://192.168.1.1/router")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    public async Task Redirects_to_what_no_reader_can_open_lead_nowhere(string? location)
    {
        var (answer, _) = await Ask((Page, [Status(302, location)]));
        Assert.Equal((ProbeVerdict.RedirectToNowhere, location), (answer.Verdict, answer.Detail));
    }

    [Theory]
    [InlineData("http://172.32.0.1/")]
    [InlineData("http://100.128.0.1/")]
    [InlineData("http://[2001:db8::1]/")]
    public async Task Redirects_to_numbers_that_readers_can_open_are_followed(string location)
    {
        var (answer, _) = await Ask((Page, [Status(302, location)]), (location, [Status(200)]));
        Assert.Equal(ProbeVerdict.Reached, answer.Verdict);
    }

    [Fact]
    public async Task A_choice_without_a_redirect_is_a_page()
    {
        var (answer, _) = await Ask((Page, [Status(300)]));
        Assert.Equal(ProbeVerdict.Reached, answer.Verdict);
    }

    [Fact]
    public async Task Places_are_looked_for_in_the_page_and_nowhere_else()
    {
        var page = new WebReply.Answer(200) { Html = """<p id="a"><p id="user-content-readme"><a name="über">""" };
        var (answer, asked) = await Ask(["a", "b", "readme", "%C3%BCber"], (Page, [page]));
        Assert.Equal<string>(["a", "readme", "%C3%BCber"], answer.FoundPlaces);
        Assert.Equal<string>(["b"], answer.MissingPlaces);
        Assert.Equal([$"Read {Page}"], asked);
    }

    [Fact]
    public async Task A_page_that_could_not_be_read_lacks_no_place()
    {
        var (answer, _) = await Ask(["a"], (Page, [Status(200)]));
        Assert.Equal<string>(["a"], answer.FoundPlaces);
        Assert.Empty(answer.MissingPlaces);
    }

    private Task<(ProbeAnswer Answer, string[] Asked)> Ask(params (string, WebReply[])[] script) => Ask([], script);

    private async Task<(ProbeAnswer Answer, string[] Asked)> Ask(string[] places, params (string, WebReply[])[] script)
    {
        using var transport = new ScriptedTransport(script);
        var gates = new Dictionary<string, HostGate>(StringComparer.Ordinal);
        var probe = new AddressProbe(transport, GateOf, WebLimits.Usual, _time.Web);
        var answer = await probe.AskAsync(new ProbeQuestion(Page) { Places = [.. places] }, CancellationToken.None);
        foreach (var gate in gates.Values)
        {
            gate.Dispose();
        }

        return (answer, [.. transport.Asked]);

        HostGate GateOf(Uri url) => gates.TryGetValue(url.Authority, out var gate)
            ? gate
            : gates[url.Authority] = new HostGate(WebLimits.Usual, _time.Web);
    }
}
