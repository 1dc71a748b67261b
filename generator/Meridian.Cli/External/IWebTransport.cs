using System.Collections.Immutable;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.External;

/// <summary>
/// Sends single requests to web servers. Where they lead and when they are repeated is its caller's business.
/// </summary>
internal interface IWebTransport : IDisposable
{
    /// <summary>Sends one request and gives what came of it; whatever a server does is an answer.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped waiting.</exception>
    Task<WebReply> SendAsync(WebQuestion request, CancellationToken cancel);
}

/// <summary>One request.</summary>
/// <param name="Method">What is asked.</param>
/// <param name="Url">An absolute `http` or `https` URL.</param>
internal sealed record WebQuestion(WebMethod Method, Uri Url)
{
    /// <summary>The `Cookie` header; empty for none.</summary>
    public string Cookies { get; init; } = "";
}

/// <summary>How much of a page is asked for.</summary>
internal enum WebMethod
{
    /// <summary>Whether it is there.</summary>
    Head,

    /// <summary>The page, of which only the head of the answer is waited for.</summary>
    Get,

    /// <summary>The page with its text.</summary>
    Read,
}

/// <summary>What came of one request.</summary>
internal abstract record WebReply
{
    private WebReply()
    {
    }

    /// <summary>The server answered.</summary>
    /// <param name="Status">The HTTP status.</param>
    internal sealed record Answer(int Status) : WebReply
    {
        /// <summary>The `Location` header as written, or null.</summary>
        public string? Location { get; init; }

        /// <summary>The `Retry-After` header as written, or null.</summary>
        public string? RetryAfter { get; init; }

        /// <summary>What the server's clock says, or null.</summary>
        public DateTimeOffset? Date { get; init; }

        /// <summary>The `Set-Cookie` headers as written.</summary>
        public ImmutableArray<string> SetCookies { get; init; } = [];

        /// <summary>The text of the page, when it was asked for, is HTML, and came whole; else null.</summary>
        public string? Html { get; init; }
    }

    /// <summary>The server did not answer.</summary>
    /// <param name="Verdict">Why.</param>
    /// <param name="Detail">What the verdict is about, as <see cref="ProbeVerdict"/> says.</param>
    internal sealed record Fault(ProbeVerdict Verdict, string? Detail = null) : WebReply;
}
