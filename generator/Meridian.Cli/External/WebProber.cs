using System.Collections.Concurrent;
using System.Collections.Immutable;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.External;

/// <summary>Asks servers on the web, many at once and each gently, and remembers for a while what they said.</summary>
internal sealed class WebProber(Func<IWebTransport> connect, AnswerStore store, WebLimits limits, WebTime time)
    : ILinkProber
{
    /// <summary>More names than an author gets wrong at once: the machine is not online.</summary>
    private const int ManyHosts = 3;

    public ImmutableDictionary<string, ProbeAnswer> Ask(ProbeRequest request, CancellationToken cancel)
    {
        var remembered = store.Load(request.Now);
        var known = request.Questions
            .Select(question => (question.Url, Answer: remembered.Find(question)))
            .Where(found => found.Answer is not null)
            .ToImmutableDictionary(found => found.Url, found => found.Answer!);
        var unknown = request.Questions.RemoveAll(question => known.ContainsKey(question.Url));

        // The build is synchronous from end to end; nothing here has a context to come back to.
        var fresh = unknown.IsEmpty
            ? ImmutableDictionary<string, ProbeAnswer>.Empty
            : WithoutNetwork(Task.Run(() => AskAllAsync(unknown, cancel), cancel).GetAwaiter().GetResult());
        store.Save(remembered.With(fresh, request.Now));
        return known.AddRange(fresh);
    }

    /// <summary>Where no host at all has a name that is known, it is this machine that knows none.</summary>
    private static ImmutableDictionary<string, ProbeAnswer> WithoutNetwork(
        ImmutableDictionary<string, ProbeAnswer> answers) =>
        answers.Values.All(answer => answer.Verdict == ProbeVerdict.UnknownHost)
        && answers.Keys.Select(url => new Uri(url).Host).Distinct(StringComparer.Ordinal).Count() >= ManyHosts
            ? answers.ToImmutableDictionary(
                answer => answer.Key, _ => new ProbeAnswer(ProbeVerdict.LookupFailed), StringComparer.Ordinal)
            : answers;

    private async Task<ImmutableDictionary<string, ProbeAnswer>> AskAllAsync(
        ImmutableArray<ProbeQuestion> questions, CancellationToken cancel)
    {
        var gates = new ConcurrentDictionary<string, HostGate>(StringComparer.Ordinal);
        try
        {
            using var transport = new CrowdedTransport(connect(), limits.AtOnce);
            var probe = new AddressProbe(transport, GateOf, limits, time);
            var answers = await Task.WhenAll(questions.Select(async question =>
                KeyValuePair.Create(question.Url, await probe.AskAsync(question, cancel))));
            return answers.ToImmutableDictionary(StringComparer.Ordinal);
        }
        finally
        {
            foreach (var gate in gates.Values)
            {
                gate.Dispose();
            }
        }

        // A host that refuses encrypted connections may well take others.
        HostGate GateOf(Uri url) =>
            gates.GetOrAdd(url.GetLeftPart(UriPartial.Authority), _ => new HostGate(limits, time));
    }

    /// <summary>Lets only so many requests be under way, whichever hosts they go to.</summary>
    private sealed class CrowdedTransport(IWebTransport inner, int atOnce) : IWebTransport
    {
        private readonly SemaphoreSlim _places = new(atOnce);

        public async Task<WebReply> SendAsync(WebQuestion request, CancellationToken cancel)
        {
            await _places.WaitAsync(cancel);
            try
            {
                return await inner.SendAsync(request, cancel);
            }
            finally
            {
                _places.Release();
            }
        }

        public void Dispose()
        {
            inner.Dispose();
            _places.Dispose();
        }
    }
}
