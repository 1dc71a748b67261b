using System.Collections.Immutable;
using System.Diagnostics;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.External;

/// <summary>
/// Asks for one address until there is an answer to rely on: first whether the page is there, then for the page itself,
/// since many servers answer the first question wrongly; and again after a while when the fault may pass.
/// </summary>
internal sealed class AddressProbe(IWebTransport transport, Func<Uri, HostGate> gates, WebLimits limits, WebTime time)
{
    public async Task<ProbeAnswer> AskAsync(ProbeQuestion question, CancellationToken cancel)
    {
        var url = new Uri(question.Url);
        var method = question.Places.IsEmpty ? WebMethod.Head : WebMethod.Read;
        for (var attempt = 1; ; attempt++)
        {
            var trail = await FollowAsync(url, method, cancel);
            if (method == WebMethod.Head ? IsSettled(trail.End) : !MayPass(trail.End))
            {
                return AnswerOf(question, trail);
            }

            var asked = trail.End is WebReply.Answer answer ? RetryAfter.Of(answer, time.Clock.GetUtcNow()) : null;
            if (attempt >= limits.Attempts || asked > limits.LongestPause)
            {
                GiveUp(gates(trail.Host), trail.End, asked);
                return AnswerOf(question, trail);
            }

            if (asked is { } wait)
            {
                // A host that says how long to wait is left alone as a whole.
                gates(trail.Host).Hold(wait);
            }
            else if (method != WebMethod.Head)
            {
                await time.Wait(limits.FirstPause * (1 << (attempt - 1)), cancel);
            }

            method = method == WebMethod.Head ? WebMethod.Get : method;
        }
    }

    private async Task<RedirectTrail> FollowAsync(Uri url, WebMethod method, CancellationToken cancel)
    {
        var trail = await RedirectTrail.FollowAsync(url, method, limits.Redirects, request =>
            gates(request.Url).PassAsync(() => transport.SendAsync(request, cancel), cancel));
        if (trail.End is WebReply.Fault fault && IsOfHost(fault.Verdict))
        {
            gates(trail.Host).Close(fault);
        }

        return trail;
    }

    /// <summary>Spares the host, and the author's time, the same for every other address there.</summary>
    private static void GiveUp(HostGate gate, WebReply end, TimeSpan? asked)
    {
        if (asked is not null || end is WebReply.Answer { Status: 429 })
        {
            gate.Close(new WebReply.Fault(ProbeVerdict.ToldToWait));
        }
        else if (end is WebReply.Fault { Verdict: ProbeVerdict.TimedOut } silence && !gate.HasAnswered)
        {
            gate.Close(silence);
        }
    }

    /// <summary>Faults that every other address of the host would meet too.</summary>
    private static bool IsOfHost(ProbeVerdict verdict) => verdict is
        ProbeVerdict.UnknownHost or ProbeVerdict.LookupFailed
        or ProbeVerdict.Refused or ProbeVerdict.Unreachable or ProbeVerdict.NoEncryption
        or ProbeVerdict.CertificateExpired or ProbeVerdict.CertificateNotYetValid or ProbeVerdict.CertificateOfOtherHost
        or ProbeVerdict.CertificateSelfSigned or ProbeVerdict.CertificateUntrusted;

    /// <summary>True when asking for the page itself could not change the answer.</summary>
    private static bool IsSettled(WebReply head) => head switch
    {
        WebReply.Answer answer => answer.Status is >= 200 and <= 299,
        WebReply.Fault fault => IsOfHost(fault.Verdict) || fault.Verdict == ProbeVerdict.ToldToWait,
        _ => throw new UnreachableException(),
    };

    /// <summary>True when the same request may be answered otherwise in a while.</summary>
    private static bool MayPass(WebReply end) => end switch
    {
        WebReply.Answer answer => answer.Status is 408 or 425 or 429 or 500 or 502 or 503 or 504,
        WebReply.Fault fault => fault.Verdict is ProbeVerdict.Cut or ProbeVerdict.TimedOut,
        _ => throw new UnreachableException(),
    };

    private static ProbeAnswer AnswerOf(ProbeQuestion question, RedirectTrail trail)
    {
        var host = trail.Host.Authority == new Uri(question.Url).Authority ? null : trail.Host.Authority;
        return trail.End switch
        {
            WebReply.Answer { Status: >= 200 and <= 299 } page => Reached(page, trail.MovedTo, question.Places),
            WebReply.Answer answer => new ProbeAnswer(ProbeVerdict.Status) { Status = answer.Status, Host = host },
            WebReply.Fault fault => new ProbeAnswer(fault.Verdict) { Detail = fault.Detail, Host = host },
            _ => throw new UnreachableException(),
        };
    }

    private static ProbeAnswer Reached(WebReply.Answer page, Uri? movedTo, ImmutableArray<string> places)
    {
        var missing = page.Html is { } html && !places.IsEmpty ? ExternalPage.Missing(html, places) : [];
        return new ProbeAnswer(ProbeVerdict.Reached)
        {
            Status = page.Status,
            MovedTo = movedTo?.AbsoluteUri,
            FoundPlaces = [.. places.Except(missing)],
            MissingPlaces = missing,
        };
    }
}
