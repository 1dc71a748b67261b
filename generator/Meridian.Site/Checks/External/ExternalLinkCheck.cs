using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using NodaTime;

namespace Meridian.Site.Checks.External;

/// <summary>Asks other servers whether what a site links to is there.</summary>
internal static class ExternalLinkCheck
{
    /// <summary>
    /// All findings, by page and place. Each address is asked for once, however many links lead there.
    /// </summary>
    public static ImmutableArray<LinkFinding> Check(
        SiteIndex index, LinkPolicy policy, ExternalQuestions questions, CancellationToken cancel)
    {
        var links = ExternalLink.On(index, policy).Where(link => !questions.Ignores(link.Url)).ToImmutableArray();
        var asked = links
            .GroupBy(link => link.Url, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ProbeQuestion(group.Key) { Places = questions.PlacesOf(group) })
            .ToImmutableArray();
        if (asked.IsEmpty)
        {
            return [];
        }

        var answers = questions.Prober.Ask(new ProbeRequest(asked, questions.Now), cancel);
        return
        [
            .. links.Select(link => Judge(link, answers[link.Url], questions)).OfType<LinkFinding>(),
        ];
    }

    private static LinkFinding? Judge(ExternalLink link, ProbeAnswer answer, ExternalQuestions questions)
    {
        if (answer.Verdict == ProbeVerdict.Status && questions.IgnoredStatuses.Contains(answer.Status))
        {
            return null;
        }

        if (ExternalVerdicts.Of(link.Url, answer) is { } fault)
        {
            return link.Of(fault.Rule, fault.Message, fault.Help);
        }

        if (link.Place is { } place && answer.MissingPlaces.Contains(place))
        {
            return link.Of(
                ExternalRules.Fragment,
                $"`{link.Url}` has no place called `#{place}`",
                "link to the page as a whole, or to a place that it has");
        }

        return answer.MovedTo is { } to ? Moved(link, to) : null;
    }

    private static LinkFinding Moved(ExternalLink link, string to)
    {
        // A site that sends every old address to its front page has lost the page, and says so in this way.
        var isFront = new Uri(to) is { PathAndQuery: "/" } && new Uri(link.Url).PathAndQuery != "/";
        var whole = link.Place is { } place && !to.Contains('#', StringComparison.Ordinal) ? $"{to}#{place}" : to;
        return isFront
            ? link.Of(
                ExternalRules.Moved, $"`{link.Url}` only leads to the front page of `{new Uri(to).Authority}`",
                "look there for what you meant, and link to it")
            : link.Of(ExternalRules.Moved, $"`{link.Url}` has moved for good to `{to}`", $"write `{whole}`") with
            {
                Instead = whole,
            };
    }
}

/// <summary>What is asked of other servers, and what is left alone.</summary>
/// <param name="Prober">Who asks.</param>
/// <param name="Now">The moment of the check.</param>
/// <param name="Places">Whether places on pages are looked for.</param>
internal sealed record ExternalQuestions(ILinkProber Prober, Instant Now, ExternalPlaces Places)
{
    /// <summary>Addresses that are not asked for.</summary>
    public ImmutableArray<UrlPattern> IgnoredUrls { get; init; } = [];

    /// <summary>Answers that are taken for good.</summary>
    public ImmutableArray<int> IgnoredStatuses { get; init; } = [];

    public bool Ignores(string url) => IgnoredUrls.Any(pattern => pattern.Covers(url));

    /// <summary>The places that links to one address name, sorted; none when they are not looked for.</summary>
    public ImmutableArray<string> PlacesOf(IEnumerable<ExternalLink> links) => Places == ExternalPlaces.Asked
        ? [.. links.Select(link => link.Place).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal)]
        : [];
}
