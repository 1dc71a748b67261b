using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Meridian.Cli.External;

/// <summary>Requests over HTTP/1.1 and HTTP/2, with every wait and every length bounded.</summary>
internal sealed class HttpTransport : IWebTransport
{
    private readonly WebLimits _limits;
    private readonly SocketsHttpHandler _sockets;
    private readonly HttpClient _client;

    /// <param name="limits">What is waited for, and how long.</param>
    /// <param name="clock">What time it is, for certificates.</param>
    /// <param name="connect">
    /// How connections come about; null for the usual way, over the machine's proxy if it has one.
    /// </param>
    public HttpTransport(WebLimits limits, TimeProvider clock, Connect? connect = null)
    {
        _limits = limits;
        _sockets = Sockets(limits, clock, connect);
        _client = new HttpClient(_sockets, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var headers = _client.DefaultRequestHeaders;
        headers.TryAddWithoutValidation(
            "User-Agent", $"Mozilla/5.0 (compatible; Meridian/{CommandLine.Version}; link check)");
        headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public async Task<WebReply> SendAsync(WebQuestion request, CancellationToken cancel)
    {
        var method = request.Method == WebMethod.Head ? HttpMethod.Head : HttpMethod.Get;
        using var message = new HttpRequestMessage(method, request.Url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        if (request.Cookies.Length > 0)
        {
            message.Headers.TryAddWithoutValidation("Cookie", request.Cookies);
        }

        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timer.CancelAfter(_limits.Connecting + _limits.Answering);
        try
        {
            const HttpCompletionOption headOnly = HttpCompletionOption.ResponseHeadersRead;
            using var response = await _client.SendAsync(message, headOnly, timer.Token);
            var answer = Read(response);
            timer.CancelAfter(_limits.Reading);
            return request.Method == WebMethod.Read && response.IsSuccessStatusCode
                ? answer with { Html = await HtmlOf(response.Content, cancel, timer.Token) }
                : answer;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && IsOfNetwork(fault))
        {
            return TransportFault.Of(fault);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _sockets.Dispose();
    }

    private static SocketsHttpHandler Sockets(WebLimits limits, TimeProvider clock, Connect? connect) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = connect is null,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = limits.Connecting,
        ConnectCallback = connect is null ? null : (context, cancel) => connect(context.DnsEndPoint, cancel),
        MaxResponseHeadersLength = limits.HeaderKilobytes,
        MaxResponseDrainSize = 0,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                Accept(certificate, chain, errors, clock),
        },
    };

    private static bool IsOfNetwork(Exception fault) =>
        fault is HttpRequestException or IOException or OperationCanceledException or InvalidDataException;

    private static bool Accept(
        X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors, TimeProvider clock)
    {
        var flags = chain?.ChainStatus.Select(status => status.Status)
            .Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one) ?? default;
        var fault = CertificateFault.Of(certificate as X509Certificate2, errors, flags, clock.GetUtcNow());
        return fault is null ? true : throw new CertificateFault(fault);
    }

    private static WebReply.Answer Read(HttpResponseMessage response) => new((int)response.StatusCode)
    {
        Location = First(response, "Location"),
        RetryAfter = First(response, "Retry-After"),
        Date = response.Headers.Date,
        SetCookies = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
    };

    private static string? First(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>
    /// The text of a page; null when it is none, or longer than anybody reads, or does not come whole: it is there all
    /// the same.
    /// </summary>
    private async Task<string?> HtmlOf(HttpContent content, CancellationToken cancel, CancellationToken patience)
    {
        if (content.Headers.ContentType is not { MediaType: "text/html" or "application/xhtml+xml" } type)
        {
            return null;
        }

        try
        {
            return await TextOf(content, type.CharSet, patience);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && IsOfNetwork(fault))
        {
            return null;
        }
    }

    private async Task<string?> TextOf(HttpContent content, string? encoding, CancellationToken cancel)
    {
        using var page = new MemoryStream();
        var buffer = new byte[16 * 1024];
        await using var body = await content.ReadAsStreamAsync(cancel);
        while (await body.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if (page.Length + count > _limits.PageBytes)
            {
                return null;
            }

            await page.WriteAsync(buffer.AsMemory(0, count), cancel);
        }

        return EncodingOf(encoding).GetString(page.GetBuffer(), 0, (int)page.Length);
    }

    /// <summary>Ids are ASCII nearly always, so that an encoding which is not known here does no harm.</summary>
    private static Encoding EncodingOf(string? name)
    {
        try
        {
            return name is null ? Encoding.UTF8 : Encoding.GetEncoding(name.Trim('"', ' '));
        }
        catch (ArgumentException)
        {
            return Encoding.Latin1;
        }
    }
}

/// <summary>Opens a connection to a host and port.</summary>
internal delegate ValueTask<Stream> Connect(DnsEndPoint host, CancellationToken cancel);
