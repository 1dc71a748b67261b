using System.Collections.Concurrent;
using Meridian.Cli.External;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.Tests.External;

/// <summary>Servers as a script has them: each answer of an address once, the last again and again.</summary>
internal sealed class ScriptedTransport(params (string Request, WebReply[] Replies)[] script) : IWebTransport
{
    private readonly ConcurrentDictionary<string, int> _turns = new(StringComparer.Ordinal);

    /// <summary>What was asked, as `Head http://host/path`, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public static WebReply Status(int status, string? location = null, string? retryAfter = null) =>
        new WebReply.Answer(status) { Location = location, RetryAfter = retryAfter };

    public static WebReply Fault(ProbeVerdict verdict) => new WebReply.Fault(verdict);

    public Task<WebReply> SendAsync(WebQuestion question, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var asked = $"{question.Method} {question.Url.AbsoluteUri}";
        Asked.Enqueue(asked);
        var replies = script.Where(line => line.Request == asked || line.Request == question.Url.AbsoluteUri)
            .Select(line => line.Replies)
            .FirstOrDefault() ?? throw new InvalidOperationException($"nobody answers {asked}");
        var turn = _turns.AddOrUpdate(asked, 0, (_, before) => before + 1);
        return Task.FromResult(replies[Math.Min(turn, replies.Length - 1)]);
    }

    public void Dispose() => Asked.Enqueue("done");
}
