using Meridian.Sources;

namespace Meridian.Site.Checks.External;

/// <summary>
/// The rules that links to other servers are held to. What others do is no error of the author's: each is a warning or
/// a note until a site says otherwise.
/// </summary>
internal static class ExternalRules
{
    /// <summary>The server says that there is no such page.</summary>
    public static readonly Rule Missing = new("MER0313", "external-missing", Severity.Warning);

    /// <summary>The server could not answer, which may pass.</summary>
    public static readonly Rule Unavailable = new("MER0314", "external-unavailable", Severity.Warning);

    /// <summary>No server has the name that the link gives.</summary>
    public static readonly Rule UnknownHost = new("MER0315", "external-unknown-host", Severity.Warning);

    /// <summary>The server's machine takes no connection.</summary>
    public static readonly Rule Refused = new("MER0316", "external-refused", Severity.Warning);

    /// <summary>Browsers warn their readers of the server.</summary>
    public static readonly Rule Certificate = new("MER0317", "external-certificate", Severity.Warning);

    /// <summary>The page has another address now.</summary>
    public static readonly Rule Moved = new("MER0318", "external-moved", Severity.Note);

    /// <summary>The server sends its visitors on, and they never arrive.</summary>
    public static readonly Rule Redirects = new("MER0319", "external-redirects", Severity.Warning);

    /// <summary>The page is there, the place on it is not.</summary>
    public static readonly Rule Fragment = new("MER0320", "external-fragment", Severity.Warning);

    /// <summary>The server does not let programs see whether the page is there.</summary>
    public static readonly Rule Unverified = new("MER0321", "external-unverified", Severity.Note);
}
