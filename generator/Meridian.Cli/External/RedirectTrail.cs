using System.Net;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.External;

/// <summary>Where an address leads in the end.</summary>
/// <param name="End">The last reply, which is no redirect; or a fault, when the redirects themselves are wrong.</param>
/// <param name="Host">The host that gave it.</param>
internal sealed record RedirectTrail(WebReply End, Uri Host)
{
    /// <summary>Where those redirects lead that stand first and are permanent; null when there are none.</summary>
    public Uri? MovedTo { get; private init; }

    /// <summary>Follows an address as a browser does that has no cookies yet (RFC 9110, section 15.4).</summary>
    public static async Task<RedirectTrail> FollowAsync(
        Uri start, WebMethod method, int most, Func<WebQuestion, Task<WebReply>> send)
    {
        var (at, moved, isPermanent) = (start, (Uri?)null, true);
        var cookies = new CookieContainer();
        var visited = new HashSet<(string, string)>();
        for (var i = 0; i <= most; i++)
        {
            var request = new WebQuestion(method, at) { Cookies = cookies.GetCookieHeader(at) };
            if (!visited.Add((at.AbsoluteUri, request.Cookies)))
            {
                return Wrong(ProbeVerdict.RedirectLoop, null, at);
            }

            var reply = await send(request);
            if (reply is not WebReply.Answer { Status: 300 or 301 or 302 or 303 or 307 or 308 } answer)
            {
                return new RedirectTrail(reply, at) { MovedTo = moved };
            }

            if (answer.Location is null && answer.Status == 300)
            {
                return new RedirectTrail(answer with { Status = 200 }, at) { MovedTo = moved };
            }

            if (Next(at, answer.Location) is not { } next)
            {
                return Wrong(ProbeVerdict.RedirectToNowhere, answer.Location, at);
            }

            isPermanent &= answer.Status is 301 or 308;
            moved = isPermanent ? next : moved;
            Keep(cookies, at, answer);
            at = next;
        }

        return Wrong(ProbeVerdict.TooManyRedirects, null, at);
    }

    private static RedirectTrail Wrong(ProbeVerdict verdict, string? detail, Uri at) =>
        new(new WebReply.Fault(verdict, detail), at);

    /// <summary>
    /// The address that a `Location` names; null when no reader could open it, or only on one machine or in one house.
    /// </summary>
    private static Uri? Next(Uri from, string? location) =>
        location is not null && Uri.TryCreate(from, location.Trim(), out var next)
        && next.Scheme is "http" or "https" && !IsOutOfReach(next)
            ? next
            : null;

    private static bool IsOutOfReach(Uri url) =>
        url.IsLoopback || url.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IsPrivate(address));

    /// <summary>Addresses that lead nowhere on the internet (RFC 6890; RFC 4193; RFC 4291, section 2.5.6).</summary>
    private static bool IsPrivate(IPAddress address) => address.IsIPv4MappedToIPv6
        ? IsPrivate(address.MapToIPv4())
        : address.GetAddressBytes() is
            [0 or 10 or 127, _, _, _] or [100, >= 64 and <= 127, _, _] or [169, 254, _, _]
            or [172, >= 16 and <= 31, _, _] or [192, 168, _, _]
          || address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal || address.Equals(IPAddress.IPv6Any);

    /// <summary>Some sites send visitors in a circle until they bring the cookie that they were given.</summary>
    private static void Keep(CookieContainer cookies, Uri at, WebReply.Answer answer)
    {
        foreach (var cookie in answer.SetCookies)
        {
            try
            {
                cookies.SetCookies(at, cookie);
            }
            catch (CookieException)
            {
                // What is no cookie is not sent back.
            }
        }
    }
}
