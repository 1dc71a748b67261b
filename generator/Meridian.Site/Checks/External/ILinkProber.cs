using System.Collections.Immutable;
using NodaTime;

namespace Meridian.Site.Checks.External;

/// <summary>
/// Asks other servers for the addresses that links name. The core has no network: its caller lends it one.
/// </summary>
public interface ILinkProber
{
    /// <summary>
    /// Asks for every address, at a pace that its server can bear, and answers each under its URL. Whatever a server
    /// does is an answer.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller stopped waiting.</exception>
    ImmutableDictionary<string, ProbeAnswer> Ask(ProbeRequest request, CancellationToken cancel);
}

/// <summary>Addresses to ask for.</summary>
/// <param name="Questions">Each address once, by URL.</param>
/// <param name="Now">The moment that remembered answers are as old as.</param>
public sealed record ProbeRequest(ImmutableArray<ProbeQuestion> Questions, Instant Now);

/// <summary>One address to ask for.</summary>
/// <param name="Url">An `http` or `https` URL without a fragment, in ASCII.</param>
public sealed record ProbeQuestion(string Url)
{
    /// <summary>
    /// The places on the page to look for, as links write them after `#`; none when they are not asked for.
    /// </summary>
    public ImmutableArray<string> Places { get; init; } = [];
}
