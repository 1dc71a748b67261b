using System.Globalization;
using Meridian.Sources;

namespace Meridian.Site.Checks.External;

/// <summary>Says in an author's words what became of asking another server.</summary>
internal static class ExternalVerdicts
{
    private const string AskLater = "ask again later; link elsewhere if it stays so";
    private const string LinkElsewhere = "link elsewhere, or take the link out";
    private const string LookForSlip = "look for a slip in the address; if the page is gone, link elsewhere";

    /// <summary>What is wrong with an address; null when nothing is. Pure.</summary>
    public static ExternalFault? Of(string url, ProbeAnswer answer) => answer.Verdict switch
    {
        ProbeVerdict.Reached => null,
        ProbeVerdict.Status => OfStatus(url, HostOf(url, answer), answer.Status),
        _ => OfRedirects(url, answer) ?? OnTheWay(url, answer, OfHost(url, HostOf(url, answer), answer)),
    };

    private static string HostOf(string url, ProbeAnswer answer) => answer.Host ?? new Uri(url).Authority;

    /// <summary>A host that the link does not name needs a word on how readers come to it.</summary>
    private static ExternalFault OnTheWay(string url, ProbeAnswer answer, ExternalFault fault) => answer.Host is null
        ? fault
        : fault with { Message = $"`{url}` sends readers to `{answer.Host}`: {fault.Message}" };

    private static ExternalFault OfHost(string url, string host, ProbeAnswer answer) => answer.Verdict switch
    {
        ProbeVerdict.UnknownHost => new(
            ExternalRules.UnknownHost,
            $"there is no site called `{host.Split(':')[0]}`",
            "look for a slip in the name; if the site is gone, link elsewhere"),
        ProbeVerdict.Refused => new(
            ExternalRules.Refused,
            $"`{host}` is there, but no web server answers on it",
            "try it in a browser; link elsewhere if it stays so"),
        ProbeVerdict.ToldToWait => new(
            ExternalRules.Unverified,
            $"`{host}` asks programs to come back later, so `{url}` was not looked at",
            "ask again later"),
        _ => OfCertificate(host, answer) ?? OfConnection(url, host, answer.Verdict),
    };

    private static ExternalFault OfStatus(string url, string host, int status)
    {
        var code = status.ToString(CultureInfo.InvariantCulture);
        return status switch
        {
            404 => new(ExternalRules.Missing, $"there is no page at `{url}`", LookForSlip),
            410 => new(
                ExternalRules.Missing, $"the page at `{url}` was taken away for good", LinkElsewhere),
            451 => new(
                ExternalRules.Missing, $"the page at `{url}` may not be shown by law", LinkElsewhere),
            429 => new(
                ExternalRules.Unverified,
                $"`{host}` asks programs to come less often, so `{url}` was not looked at",
                "ask again later"),
            401 or 402 or 403 or 407 or > 599 => new(
                ExternalRules.Unverified,
                $"`{host}` does not let programs look at `{url}`: it answers {code}",
                $"open it in a browser; to take this answer for good, add {code} to `ignore_status`"),
            408 or 425 or (>= 500 and <= 599) => new(
                ExternalRules.Unavailable, $"`{host}` could not show `{url}`: it answers {code}", AskLater),
            _ => new(ExternalRules.Missing, $"`{url}` cannot be opened: its server answers {code}", LookForSlip),
        };
    }

    private static ExternalFault? OfRedirects(string url, ProbeAnswer answer)
    {
        var where = answer.Verdict switch
        {
            ProbeVerdict.RedirectLoop => "in a circle and never arrives",
            ProbeVerdict.TooManyRedirects => "on and on without arriving",
            ProbeVerdict.RedirectToNowhere when answer.Detail is { } to => $"to `{to}`, which no browser can open",
            ProbeVerdict.RedirectToNowhere => "on without saying where to",
            _ => null,
        };
        return where is null
            ? null
            : new(ExternalRules.Redirects, $"`{url}` sends readers {where}", "link to another page");
    }

    private static ExternalFault? OfCertificate(string host, ProbeAnswer answer)
    {
        var why = answer.Verdict switch
        {
            ProbeVerdict.CertificateExpired => $"its certificate ran out on {answer.Detail}",
            ProbeVerdict.CertificateNotYetValid => $"its certificate is not valid before {answer.Detail}",
            ProbeVerdict.CertificateOfOtherHost when answer.Detail is { Length: > 0 } name =>
                $"its certificate is for `{name}`",
            ProbeVerdict.CertificateOfOtherHost => "its certificate is for another name",
            ProbeVerdict.CertificateSelfSigned => "it signed its certificate itself",
            ProbeVerdict.CertificateUntrusted => "nobody they trust has signed its certificate",
            _ => null,
        };
        return why is null
            ? null
            : new(
                ExternalRules.Certificate,
                $"browsers warn their readers of `{host}`: {why}",
                "tell the owner of that site, or link elsewhere");
    }

    private static ExternalFault OfConnection(string url, string host, ProbeVerdict verdict)
    {
        var (message, help) = verdict switch
        {
            ProbeVerdict.LookupFailed =>
                ($"the name `{host}` could not be looked up", "is this computer connected to the internet?"),
            ProbeVerdict.Unreachable => ($"there is no way to `{host}` from this computer", AskLater),
            ProbeVerdict.Cut => ($"`{host}` broke off while it was asked for `{url}`", AskLater),
            ProbeVerdict.TimedOut => ($"`{host}` took too long to show `{url}`", AskLater),
            ProbeVerdict.NoEncryption =>
                ($"`{host}` offers no encrypted connection that browsers of today accept", "link elsewhere"),
            _ => ($"what answers at `{host}` is no web server", "look for a slip in the address"),
        };
        return new(ExternalRules.Unavailable, message, help);
    }
}

/// <summary>What is wrong with an address of another server.</summary>
internal sealed record ExternalFault(Rule Rule, string Message, string Help);
