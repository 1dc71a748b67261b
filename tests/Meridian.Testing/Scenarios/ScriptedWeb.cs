using System.Collections.Immutable;
using System.Globalization;
using Meridian.Cli.External;
using Meridian.Site.Checks.External;

namespace Meridian.Testing.Scenarios;

/// <summary>
/// The web as a scenario's lines have it: `web URL STATUS`, with where it redirects to or what HTML it shows behind it,
/// or `web URL VERDICT`. Whatever has no line is on no known host.
/// </summary>
internal sealed class ScriptedWeb(ImmutableArray<string> lines) : IWebTransport
{
    private const string Keyword = "web ";

    public static bool IsLine(string line) => line.StartsWith(Keyword, StringComparison.Ordinal);

    public Task<WebReply> SendAsync(WebQuestion request, CancellationToken cancel) => Task.FromResult(
        lines.Where(IsLine)
            .Select(line => line[Keyword.Length..].Split(' ', 3))
            .Where(words => words[0] == request.Url.AbsoluteUri)
            .Select(words => Reply(words[1], words.Length > 2 ? words[2] : null))
            .FirstOrDefault() ?? new WebReply.Fault(ProbeVerdict.UnknownHost));

    public void Dispose()
    {
        // There is no connection to close.
    }

    private static WebReply Reply(string word, string? rest) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? new WebReply.Answer(status)
            {
                Location = rest?.StartsWith('<') == false ? rest : null,
                Html = rest?.StartsWith('<') == true ? rest : null,
            }
            : Enum.TryParse<ProbeVerdict>(word, out var verdict)
                ? new WebReply.Fault(verdict, rest)
                : throw new ScenarioException($"the web cannot answer `{word}`");
}
