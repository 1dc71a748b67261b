using System.IO.Compression;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Meridian.Cli.External;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.Tests.External;

public class HttpTransportTests
{
    /// <summary>Time-outs for servers that never answer: the shorter, the sooner a test is done.</summary>
    private static readonly WebLimits Impatient = new()
    {
        Connecting = TimeSpan.FromMilliseconds(50),
        Answering = TimeSpan.FromMilliseconds(50),
        Reading = TimeSpan.FromMilliseconds(50),
    };

    [Fact]
    public async Task An_answer_gives_its_status_and_where_it_leads()
    {
        using var server = OddServer.Saying(_ => OddServer.Page(
            301,
            "Location: /neu-ü\r\nRetry-After: 5\r\nDate: Fri, 03 Jul 2026 09:00:00 GMT\r\n"
            + "Set-Cookie: a=1\r\nSet-Cookie: b=2"));
        var answer = Assert.IsType<WebReply.Answer>(await Ask(server, WebMethod.Head, "http://clinic.test/a?b=c&d"));
        Assert.Equal(301, answer.Status);
        Assert.Equal("/neu-ü", answer.Location);
        Assert.Equal("5", answer.RetryAfter);
        Assert.Equal(new DateTimeOffset(2026, 7, 3, 9, 0, 0, TimeSpan.Zero), answer.Date);
        Assert.Equal<string>(["a=1", "b=2"], answer.SetCookies);
        Assert.Equal<string>(["HEAD clinic.test/a?b=c&d"], server.Asked);
    }

    [Fact]
    public async Task Cookies_are_sent_when_there_are_any()
    {
        using var server = OddServer.Saying(request => OddServer.Page(200, body: request.Header("Cookie")));
        using var transport = server.Transport();
        var request = new WebQuestion(WebMethod.Get, new Uri("http://clinic.test/")) { Cookies = "a=1" };
        Assert.Equal(200, Assert.IsType<WebReply.Answer>(await transport.SendAsync(request, default)).Status);
    }

    [Fact]
    public async Task The_text_of_a_page_comes_only_when_it_is_asked_for()
    {
        using var server = OddServer.Saying(_ => OddServer.Page(200, "Content-Type: text/html", "<p id=\"a\">é</p>"));
        Assert.Null(Html(await Ask(server, WebMethod.Get)));
        Assert.Equal("<p id=\"a\">é</p>", Html(await Ask(server, WebMethod.Read)));
    }

    [Theory]
    [InlineData("Content-Type: text/html; charset=iso-8859-1", "Ã©")]
    [InlineData("Content-Type: text/html; charset=\"no-such-thing\"", "Ã©")]
    [InlineData("Content-Type: application/xhtml+xml; charset=utf-8", "é")]
    [InlineData("Content-Type: application/pdf", null)]
    [InlineData("Content-Type: text/plain", null)]
    [InlineData("Content-Type: ;;;", null)]
    [InlineData("X-Nothing: 1", null)]
    public async Task Only_HTML_is_read_and_in_its_own_encoding(string header, string? text)
    {
        using var server = OddServer.Saying(_ => OddServer.Page(200, header, "é"));
        Assert.Equal(text, Html(await Ask(server, WebMethod.Read)));
    }

    [Fact]
    public async Task A_body_without_end_is_not_waited_for()
    {
        using var server = new OddServer(EndlessAsync);
        Assert.Equal(200, Assert.IsType<WebReply.Answer>(await Ask(server, WebMethod.Get)).Status);
        var answer = Assert.IsType<WebReply.Answer>(
            await Ask(server, WebMethod.Read, limits: new WebLimits { PageBytes = 200_000 }));
        Assert.Null(answer.Html);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_left()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[4_000_000]);
        }

        using var server = new OddServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                                   + $"Content-Length: {packed.Length}\r\nConnection: close\r\n\r\n");
            await request.Stream.WriteAsync(packed.ToArray(), request.Stop);
        });
        var answer = await Ask(server, WebMethod.Read, limits: new WebLimits { PageBytes = 1_000_000 });
        Assert.Null(Assert.IsType<WebReply.Answer>(answer).Html);
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n", "<p>short")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\n<p>sh\r\nxyz\r\n")]
    [InlineData("Content-Length: 4\r\nContent-Encoding: gzip\r\n", "what")]
    public async Task A_page_that_does_not_come_whole_is_there_all_the_same(string headers, string body)
    {
        using var server = OddServer.Saying(_ => $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n{body}");
        var answer = Assert.IsType<WebReply.Answer>(await Ask(server, WebMethod.Read));
        Assert.Equal((200, null), (answer.Status, answer.Html));
    }

    [Fact]
    public async Task A_page_that_stops_half_way_is_there_all_the_same()
    {
        using var server = new OddServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>");
            await request.StayAsync();
        });
        var answer = Assert.IsType<WebReply.Answer>(await Ask(server, WebMethod.Read, limits: Impatient with
        {
            Connecting = TimeSpan.FromSeconds(20),
        }));
        Assert.Equal((200, null), (answer.Status, answer.Html));
    }

    [Theory]
    [InlineData("", ProbeVerdict.Cut)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", ProbeVerdict.Cut)]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", ProbeVerdict.Unreadable)]
    [InlineData("HTTP/1.1 abc OK\r\n\r\n", ProbeVerdict.Unreadable)]
    [InlineData("<html>no head</html>\r\n\r\n", ProbeVerdict.Unreadable)]
    public async Task What_is_no_answer_is_told_from_one_that_breaks_off(string text, ProbeVerdict verdict)
    {
        using var server = OddServer.Saying(_ => text);
        Assert.Equal(verdict, Fault(await Ask(server)));
    }

    [Fact]
    public async Task A_connection_closed_from_one_side_breaks_off()
    {
        using var server = new OddServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200 OK\r\nX-Half: ");
            request.Socket.Shutdown(SocketShutdown.Send);
            await request.StayAsync();
        });
        Assert.Equal(ProbeVerdict.Cut, Fault(await Ask(server)));
    }

    [Fact]
    public async Task A_connection_that_is_reset_breaks_off()
    {
        using var server = new OddServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200");
            request.Socket.LingerState = new LingerOption(true, 0);
            request.Socket.Close();
        });
        Assert.Equal(ProbeVerdict.Cut, Fault(await Ask(server)));
    }

    [Fact]
    public async Task Headers_without_end_are_not_an_answer()
    {
        using var server = new OddServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200 OK\r\n");
            for (var i = 0; ; i++)
            {
                await request.SayAsync($"X-More-{i}: {new string('x', 1000)}\r\n");
            }
        });
        Assert.Equal(ProbeVerdict.Unreadable, Fault(await Ask(server)));
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(32, true)]
    public async Task Headers_may_be_long_but_not_longer_than_that(int kilobytes, bool isAnswer)
    {
        using var server = OddServer.Saying(_ => OddServer.Page(200, $"X-Long: {new string('x', 16 * 1024)}"));
        var reply = await Ask(server, limits: new WebLimits { HeaderKilobytes = kilobytes });
        Assert.Equal(isAnswer, reply is WebReply.Answer);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        using var server = new OddServer(request => request.StayAsync());
        Assert.Equal(ProbeVerdict.TimedOut, Fault(await Ask(server, limits: Impatient)));
    }

    [Fact]
    public async Task A_server_that_dribbles_its_headers_is_given_up()
    {
        using var server = new OddServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200 OK\r\nX-Slow: ");
            await request.StayAsync();
        });
        Assert.Equal(ProbeVerdict.TimedOut, Fault(await Ask(server, limits: Impatient)));
    }

    [Fact]
    public async Task A_connection_that_never_comes_about_is_given_up()
    {
        using var transport = new HttpTransport(Impatient, TimeProvider.System, async (_, cancel) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(cancel);
            return Stream.Null;
        });
        Assert.Equal(ProbeVerdict.TimedOut, Fault(await Send(transport, WebMethod.Head, "http://clinic.test/")));
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_refuses()
    {
        int port;
        using (var server = OddServer.Saying(_ => ""))
        {
            port = server.Port;
        }

        using var transport = new HttpTransport(new WebLimits(), TimeProvider.System, OddServer.To(port));
        Assert.Equal(ProbeVerdict.Refused, Fault(await Send(transport, WebMethod.Head, "http://clinic.test/")));
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, ProbeVerdict.UnknownHost)]
    [InlineData(SocketError.NoData, ProbeVerdict.UnknownHost)]
    [InlineData(SocketError.TryAgain, ProbeVerdict.LookupFailed)]
    [InlineData(SocketError.NetworkUnreachable, ProbeVerdict.Unreachable)]
    [InlineData(SocketError.HostUnreachable, ProbeVerdict.Unreachable)]
    [InlineData(SocketError.TimedOut, ProbeVerdict.TimedOut)]
    [InlineData(SocketError.ConnectionReset, ProbeVerdict.Cut)]
    public async Task Faults_on_the_way_are_told_apart(SocketError error, ProbeVerdict verdict)
    {
        using var transport = new HttpTransport(
            new WebLimits(), TimeProvider.System, (_, _) => throw new SocketException((int)error));
        Assert.Equal(verdict, Fault(await Send(transport, WebMethod.Head, "http://clinic.test/")));
    }

    [Fact]
    public async Task Faults_of_certificates_are_told_apart()
    {
        using var self = Certificates.SelfSigned("clinic.test");
        using var expired = Certificates.SelfSigned("clinic.test", -30, -5);
        using var early = Certificates.SelfSigned("clinic.test", 5, 30);
        using var other = Certificates.SelfSigned("other.test");
        using var untrusted = Certificates.OfUnknownSigner("clinic.test");
        Assert.Equal(new WebReply.Fault(ProbeVerdict.CertificateSelfSigned), await Shake(self));
        Assert.Equal(new WebReply.Fault(ProbeVerdict.CertificateExpired, Day(expired.NotAfter)), await Shake(expired));
        Assert.Equal(new WebReply.Fault(ProbeVerdict.CertificateNotYetValid, Day(early.NotBefore)), await Shake(early));
        Assert.Equal(new WebReply.Fault(ProbeVerdict.CertificateOfOtherHost, "other.test"), await Shake(other));
        Assert.Equal(new WebReply.Fault(ProbeVerdict.CertificateUntrusted), await Shake(untrusted));
    }

    [Fact]
    public async Task A_server_that_does_not_encrypt_is_told_from_one_that_does_it_wrongly_and_is_offered_HTTP_2()
    {
        using var server = OddServer.Saying(_ => "HTTP/1.1 400 Speak plainly\r\n\r\n");
        Assert.Equal(ProbeVerdict.NoEncryption, Fault(await Ask(server, url: "https://clinic.test/")));
        Assert.Contains("\u0002h2", Assert.Single(server.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stops_waiting_gets_no_answer()
    {
        using var stop = new CancellationTokenSource();
        using var server = new OddServer(async request =>
        {
            await stop.CancelAsync();
            await request.StayAsync();
        });
        using var transport = server.Transport();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            transport.SendAsync(new WebQuestion(WebMethod.Head, new Uri("http://clinic.test/")), stop.Token));
    }

    [Fact]
    public async Task Without_a_way_of_its_own_a_transport_uses_that_of_the_machine()
    {
        using var server = OddServer.Saying(_ => OddServer.Page(204));
        using var transport = new HttpTransport(new WebLimits(), TimeProvider.System);
        var answer = await Send(transport, WebMethod.Head, $"http://127.0.0.1:{server.Port}/");
        Assert.Equal(204, Assert.IsType<WebReply.Answer>(answer).Status);
    }

    private static async Task<WebReply> Shake(X509Certificate2 certificate)
    {
        using var server = new OddServer(request => request.SayAsync(OddServer.Page(200)), certificate);
        return await Ask(server, url: "https://clinic.test/");
    }

    private static async Task EndlessAsync(OddRequest request)
    {
        await request.SayAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        var much = Encoding.UTF8.GetBytes(new string('x', 50_000));
        while (!request.Stop.IsCancellationRequested)
        {
            await request.Stream.WriteAsync(much, request.Stop);
        }
    }

    private static async Task<WebReply> Ask(
        OddServer server,
        WebMethod method = WebMethod.Head,
        string url = "http://clinic.test/",
        WebLimits? limits = null)
    {
        using var transport = server.Transport(limits);
        return await Send(transport, method, url);
    }

    private static Task<WebReply> Send(HttpTransport transport, WebMethod method, string url) =>
        transport.SendAsync(new WebQuestion(method, new Uri(url)), CancellationToken.None);

    private static string? Html(WebReply reply) => Assert.IsType<WebReply.Answer>(reply).Html;

    private static ProbeVerdict Fault(WebReply reply) => Assert.IsType<WebReply.Fault>(reply).Verdict;

    private static string Day(DateTime moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
