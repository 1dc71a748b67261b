using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Meridian.Server;

/// <summary>Serves a site from memory to browsers on this machine, and keeps their pages fresh.</summary>
public sealed class PreviewServer : IPreview
{
    private const string Events = "/__meridian/events";
    private const string Script = "/__meridian/preview.js";

    /// <summary>How many ports are tried.</summary>
    private const int Ports = 100;

    private readonly PreviewSite _site;
    private readonly PreviewOptions _options;
    private readonly LiveEvents _events = new();
    private readonly SiteWatcher _watcher;
    private readonly WebApplication _host;
    private readonly CancellationTokenSource _stopping = new();

    private PreviewServer(PreviewSite site, PreviewOptions options, int port)
    {
        (_site, _options) = (site, options);
        _watcher = new SiteWatcher(options.Folder);
        Address = new Uri($"http://{NameInUrl(options.Host)}:{port}{options.BasePath}");
        _host = Host(port);
        _host.Run(AnswerAsync);
    }

    public Uri Address { get; }

    /// <summary>Listens on the first free port.</summary>
    /// <exception cref="IOException">No port is free, or the address is not one of this machine.</exception>
    public static PreviewServer Open(PreviewSite site, PreviewOptions options)
    {
        for (var port = options.Port; ; port++)
        {
            var server = new PreviewServer(site, options, port);
            try
            {
                server._host.StartAsync().GetAwaiter().GetResult();
                return server;
            }
            catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
            {
                server.Dispose();
                if (fault is not IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException }
                    || port == Math.Min(options.Port + Ports, IPEndPoint.MaxPort))
                {
                    throw new IOException($"cannot listen on `{options.Host}` at port {port}: {fault.Message}", fault);
                }
            }
        }
    }

    public void Show(PreviewState state) => _events.Show(state);

    public bool WaitForChange(CancellationToken cancel) => _watcher.Wait(cancel);

    public void Dispose()
    {
        _stopping.Cancel();
        _watcher.Dispose();
        ((IDisposable)_host).Dispose();
        _stopping.Dispose();
    }

    private static string NameInUrl(string host) => !IPAddress.TryParse(host, out var address) ? host
        : address.Equals(IPAddress.Any) ? "127.0.0.1"
        : address.Equals(IPAddress.IPv6Any) ? "[::1]"
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]"
        : host;

    private WebApplication Host(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, CallerLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (IPAddress.TryParse(_options.Host, out var address))
            {
                kestrel.Listen(address, port);
            }
            else if (_options.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            {
                kestrel.ListenLocalhost(port);
            }
            else
            {
                kestrel.Listen(AddressOf(_options.Host), port);
            }
        });
        return builder.Build();
    }

    private static IPAddress AddressOf(string name) => Dns.GetHostAddresses(name) is [var first, ..]
        ? first
        : throw new IOException($"`{name}` is not an address of this machine");

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HostNames.Allows(request.Host.Host, _options.Host))
        {
            await SayAsync(context, StatusCodes.Status421MisdirectedRequest, "This preview has another address.");
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await SayAsync(context, StatusCodes.Status405MethodNotAllowed, "A preview is only to be read.");
        }
        else if (request.Path == Events)
        {
            await _events.AnswerAsync(context, _stopping.Token);
        }
        else if (request.Path == Script)
        {
            await SendAsync(context, StatusCodes.Status200OK, ".js", PreviewScript.Bytes);
        }
        else
        {
            await AnswerFileAsync(context);
        }
    }

    private async Task AnswerFileAsync(HttpContext context)
    {
        var version = _site.Version;
        var answer = PreviewAnswer.To(_site, _options.BasePath, context.Request.Path.Value ?? "/");
        if (answer.Location is { } location)
        {
            context.Response.Redirect(location + context.Request.QueryString);
            return;
        }

        try
        {
            var (content, extension) = answer.File is { } file && _site.Read(file) is { } bytes
                ? (bytes, file.Extension)
                : (PreviewScript.EmptyPage(_events.Latest), ".html");
            await SendAsync(
                context,
                answer.Status,
                extension,
                extension == ".html" ? PreviewScript.AddTo(content, Script, version) : content);
        }
        catch (IOException fault)
        {
            await SayAsync(context, StatusCodes.Status404NotFound, fault.Message);
        }
    }

    private static Task SayAsync(HttpContext context, int status, string text) =>
        SendAsync(context, status, ".txt", Encoding.UTF8.GetBytes(text + "\n"));

    private static async Task SendAsync(HttpContext context, int status, string extension, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypes.Of(extension);
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }
}
