using System.Net;

namespace Meridian.Server;

/// <summary>
/// Says which names a preview may be asked for under. A page elsewhere could have its own name point at this machine
/// and read the preview through the browser of whoever visits it; a name that was not given is therefore refused.
/// </summary>
internal static class HostNames
{
    /// <summary>True for an address in numbers, `localhost`, and the name that was asked to listen on. Pure.</summary>
    /// <param name="asked">The name of a request's `Host` header, without its port.</param>
    /// <param name="given">The name the preview listens on.</param>
    public static bool Allows(string asked, string given) =>
        IPAddress.TryParse(asked.Trim('[', ']'), out _)
        || asked.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || asked.Equals(given, StringComparison.OrdinalIgnoreCase);
}
