using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Meridian.Cli.External;

namespace Meridian.Cli.Tests.External;

/// <summary>
/// A server on this machine that answers as it is told to, however wrong that is. Whatever host is asked for, its
/// connections end here.
/// </summary>
internal sealed class OddServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<OddRequest, Task> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly Task _running;

    /// <param name="answer">Answers one request; the connection is closed when it is done.</param>
    /// <param name="certificate">What the server shows of itself; null for a connection that is not encrypted.</param>
    public OddServer(Func<OddRequest, Task> answer, X509Certificate2? certificate = null)
    {
        (_answer, _certificate) = (answer, certificate);
        _listener.Start();
        _running = Task.Run(RunAsync);
    }

    /// <summary>What was asked for, as `GET example.org/path`, in the order it came.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A server whose answers are texts.</summary>
    public static OddServer Saying(Func<OddRequest, string> answer) =>
        new(request => request.SayAsync(answer(request)));

    /// <summary>A whole answer: `Page(404)`, `Page(301, "Location: /new")`.</summary>
    public static string Page(int status, string headers = "", string body = "") =>
        $"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} Odd\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture)}\r\n"
        + $"Connection: close\r\n{(headers.Length > 0 ? headers + "\r\n" : "")}\r\n{body}";

    /// <summary>Opens connections to a port of this machine, whatever host is named.</summary>
    public static Connect To(int port) => async (_, cancel) =>
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    };

    /// <summary>A transport that ends here, and waits no longer than a test can bear.</summary>
    public HttpTransport Transport(WebLimits? limits = null) =>
        new(limits ?? new WebLimits(), TimeProvider.System, To(Port));

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _running.Wait();
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task RunAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                connections.Add(ServeAsync(socket));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException
            or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using var plain = new NetworkStream(socket, ownsSocket: true);
            await using var stream = await WrapAsync(plain);
            if (await OddRequest.ReadAsync(stream, socket, _stop.Token) is { } request)
            {
                Asked.Enqueue(request.ToString());
                await _answer(request);
                await stream.FlushAsync(_stop.Token);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException
            or System.Security.Authentication.AuthenticationException)
        {
            // The other end went away, which many of these tests want.
        }
    }

    private async Task<Stream> WrapAsync(NetworkStream plain)
    {
        if (_certificate is null)
        {
            return plain;
        }

        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return secure;
    }
}

/// <summary>One request that an odd server got.</summary>
internal sealed record OddRequest(string Head, Stream Stream, Socket Socket, CancellationToken Stop)
{
    /// <summary>The first byte of whoever wants to encrypt.</summary>
    private const char TlsGreeting = '\u0016';

    public string Method => Head.Split(' ')[0];

    public string Path => Head.Split(' ')[1];

    public override string ToString() =>
        Head.EndsWith("\r\n\r\n", StringComparison.Ordinal) ? $"{Method} {Header("Host")}{Path}" : Head;

    public string Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault("");

    /// <summary>
    /// Reads the head of a request, or a greeting for encryption; null when the connection closes first.
    /// </summary>
    public static async Task<OddRequest?> ReadAsync(Stream stream, Socket socket, CancellationToken stop)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop) > 0)
        {
            head.Append((char)one[0]);
            if (head[0] == TlsGreeting)
            {
                var rest = new byte[4000];
                var count = await stream.ReadAsync(rest, stop);
                return new OddRequest(Encoding.Latin1.GetString(rest, 0, count), stream, socket, stop);
            }

            if (one[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                return new OddRequest(head.ToString(), stream, socket, stop);
            }
        }

        return null;
    }

    public Task SayAsync(string text) => Stream.WriteAsync(Encoding.UTF8.GetBytes(text), Stop).AsTask();

    /// <summary>Says nothing more, and keeps the connection open.</summary>
    public Task StayAsync() => new TaskCompletionSource().Task.WaitAsync(Stop);
}
