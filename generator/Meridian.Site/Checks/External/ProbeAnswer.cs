using System.Collections.Immutable;

namespace Meridian.Site.Checks.External;

/// <summary>What became of asking for one address.</summary>
/// <param name="Verdict">How it ended.</param>
public sealed record ProbeAnswer(ProbeVerdict Verdict)
{
    /// <summary>The last HTTP status; 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>Where permanent redirects from the address lead, when they lead to a page that is there.</summary>
    public string? MovedTo { get; init; }

    /// <summary>
    /// The host that ended it, with its port, when redirects led to another than was asked; else null.
    /// </summary>
    public string? Host { get; init; }

    /// <summary>What the verdict is about: a day, a host, an address, as <see cref="ProbeVerdict"/> says.</summary>
    public string? Detail { get; init; }

    /// <summary>The places that were looked for and are on the page.</summary>
    public ImmutableArray<string> FoundPlaces { get; init; } = [];

    /// <summary>The places that were looked for and are not on the page.</summary>
    public ImmutableArray<string> MissingPlaces { get; init; } = [];
}

/// <summary>How asking for an address ended.</summary>
public enum ProbeVerdict
{
    /// <summary>The server showed the page.</summary>
    Reached,

    /// <summary>The server answered with a status that is no page.</summary>
    Status,

    /// <summary>No server has that name.</summary>
    UnknownHost,

    /// <summary>The name could not be looked up, which says nothing of the server.</summary>
    LookupFailed,

    /// <summary>The server's machine is there and takes no connection.</summary>
    Refused,

    /// <summary>There is no way to the server's machine.</summary>
    Unreachable,

    /// <summary>The connection was closed before the answer was whole.</summary>
    Cut,

    /// <summary>No answer came in the time that is allowed.</summary>
    TimedOut,

    /// <summary>What came is not an answer of a web server.</summary>
    Unreadable,

    /// <summary>No encrypted connection could be agreed on.</summary>
    NoEncryption,

    /// <summary>The certificate has run out; the detail is its last day.</summary>
    CertificateExpired,

    /// <summary>The certificate is for later; the detail is its first day.</summary>
    CertificateNotYetValid,

    /// <summary>The certificate is another host's; the detail is a name it holds.</summary>
    CertificateOfOtherHost,

    /// <summary>The server vouches for itself.</summary>
    CertificateSelfSigned,

    /// <summary>Nobody that browsers trust vouches for the server.</summary>
    CertificateUntrusted,

    /// <summary>The server sends its visitors in a circle.</summary>
    RedirectLoop,

    /// <summary>The server sends its visitors on and on.</summary>
    TooManyRedirects,

    /// <summary>
    /// The server sends its visitors to what no browser can open; the detail is that address, or nothing.
    /// </summary>
    RedirectToNowhere,

    /// <summary>The server asks programs to come back later than anybody wants to wait.</summary>
    ToldToWait,
}
