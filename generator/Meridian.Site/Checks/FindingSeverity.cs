using System.Collections.Immutable;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>
/// Gives findings the weight they have on this site: those in files that are not published are notes, those the owner
/// answers for are notes that say so, and the weight of warnings is the owner's to choose. Errors are never lowered by rule.
/// </summary>
internal static class FindingSeverity
{
    internal static readonly Rule AcceptOver = new("MER0250", "acceptance-over", Severity.Warning);

    public static ImmutableArray<Diagnostic> Apply(
        IEnumerable<Diagnostic> found, SiteSettings settings, IReadOnlySet<SitePath> unpublished, NodaTime.LocalDate today)
    {
        var weights = settings.Checks.Weights.GroupBy(weight => weight.Rule.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var weighed = found
            .Select(finding => Weigh(finding, weights, unpublished))
            .OfType<Diagnostic>()
            .Select(finding => settings.Checks.Accept.FirstOrDefault(accepted => Covers(accepted, finding, today)) is { } accepted
                ? finding with { Severity = Severity.Note, Help = $"accepted in site.yaml: {accepted.Reason.Value}" }
                : finding)
            .Concat(settings.Checks.Accept
                .Where(accepted => accepted.Until is { } until && until.Value < today)
                .Select(accepted => AcceptOver.At(accepted.Location, $"this was accepted until {accepted.Until?.Value:uuuu-MM-dd}, which is over") with
                { Help = "mend what it excuses, or choose a later day" }));
        return
        [
            .. weighed
                .DistinctBy(finding => (finding.Rule.Id, finding.Location, finding.Message, finding.Location is null ? finding.Page : null))
                .Order(Diagnostic.Order),
        ];
    }

    private static Diagnostic? Weigh(
        Diagnostic finding, Dictionary<string, RuleWeight> weights, IReadOnlySet<SitePath> unpublished)
    {
        if (finding.Location is { } place && unpublished.Contains(place.Path))
        {
            return finding with { Severity = Severity.Note };
        }

        if (finding.Severity == Severity.Error || !weights.TryGetValue(finding.Rule.Name, out var weight))
        {
            return finding;
        }

        return weight.Severity is { } severity ? finding with { Severity = severity } : null;
    }

    private static bool Covers(AcceptedFinding accepted, Diagnostic finding, NodaTime.LocalDate today) =>
        (accepted.Rule.Value == finding.Rule.Name || accepted.Rule.Value == finding.Rule.Id)
        && (accepted.Path is null || accepted.Path.Value == finding.Location?.Path)
        && (accepted.Link is null || accepted.Link.Value == finding.Link)
        && (accepted.Until is null || accepted.Until.Value >= today);
}
