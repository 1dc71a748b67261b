using System.Collections.Immutable;
using Meridian.Site.Checks.External;
using NodaTime;

namespace Meridian.Cli.External;

/// <summary>
/// What servers answered, and when: good answers hold for long, bad ones not, and what may pass not at all.
/// </summary>
internal sealed record AnswerBook(ImmutableSortedDictionary<string, DatedAnswer> Answers)
{
    /// <summary>How long a page that was there is taken to be there.</summary>
    public static readonly Duration GoodFor = Duration.FromDays(7);

    /// <summary>How long a fault is taken to stay.</summary>
    public static readonly Duration BadFor = Duration.FromHours(1);

    public static AnswerBook Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, DatedAnswer>(StringComparer.Ordinal));

    /// <summary>The book without what is too old at a moment, or from after it. Pure.</summary>
    public AnswerBook At(Instant now) => new(Answers.RemoveRange(
        Answers.Where(entry => !Holds(entry.Value, now)).Select(entry => entry.Key)));

    /// <summary>The answer to a question, if all of it was asked before. Pure.</summary>
    public ProbeAnswer? Find(ProbeQuestion question) =>
        Answers.TryGetValue(question.Url, out var dated) && KnowsPlaces(dated.Answer, question) ? dated.Answer : null;

    /// <summary>The book with answers of a moment. Pure.</summary>
    public AnswerBook With(IEnumerable<KeyValuePair<string, ProbeAnswer>> answers, Instant now) => new(Answers.SetItems(
        answers.Where(answer => IsLasting(answer.Value))
            .Select(answer => KeyValuePair.Create(answer.Key, new DatedAnswer(answer.Value, now)))));

    private static bool Holds(DatedAnswer dated, Instant now) =>
        now >= dated.Asked && now - dated.Asked < (IsGood(dated.Answer) ? GoodFor : BadFor);

    private static bool KnowsPlaces(ProbeAnswer answer, ProbeQuestion question) =>
        answer.Verdict != ProbeVerdict.Reached
        || question.Places.All(place => answer.FoundPlaces.Contains(place) || answer.MissingPlaces.Contains(place));

    private static bool IsGood(ProbeAnswer answer) => answer is { Verdict: ProbeVerdict.Reached, MissingPlaces: [] };

    private static bool IsLasting(ProbeAnswer answer) => answer switch
    {
        { Verdict: ProbeVerdict.Status } => answer.Status is not (408 or 425 or 429 or (>= 500 and <= 599)),
        { Verdict: ProbeVerdict.Cut or ProbeVerdict.TimedOut or ProbeVerdict.LookupFailed } => false,
        { Verdict: ProbeVerdict.Unreachable or ProbeVerdict.ToldToWait } => false,
        _ => true,
    };
}

/// <summary>An answer, and when it was given.</summary>
internal sealed record DatedAnswer(ProbeAnswer Answer, Instant Asked);
