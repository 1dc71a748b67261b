using System.Collections.Immutable;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>
/// Gives findings the weight they have on this site: those in files that are not published are notes, those the owner
/// answers for are notes that say so, and the weight of warnings is the owner's to choose. Errors are never lowered by
/// rule.
/// </summary>
internal static class FindingSeverity
{
    internal static readonly Rule AcceptOver = new("MER0250", "acceptance-over", Severity.Warning);

    public static ImmutableArray<Diagnostic> Apply(
        IEnumerable<Diagnostic> found, SiteSettings settings, IReadOnlySet<SitePath> unpublished,
        NodaTime.LocalDate today)
    {
        var weighed = found
            .Select(finding => Weigh(finding, settings.Checks, unpublished))
            .OfType<Diagnostic>()
            .Select(finding => settings.Checks.AcceptedBy(finding, today) is { } accepted
                ? finding with
                {
                    Severity = Severity.Note,
                    Help = $"accepted in site.yaml: {accepted.Reason.Value}",
                    Fix = null,
                }
                : finding)
            .Concat(settings.Checks.Accept
                .Where(accepted => accepted.Until is { } until && until.Value < today)
                .Select(accepted => AcceptOver.At(
                    accepted.Location,
                    $"this was accepted until {accepted.Until?.Value:uuuu-MM-dd}, which is over") with
                { Help = "mend what it excuses, or choose a later day" }));
        var distinct = weighed
            .DistinctBy(finding => (
                finding.Rule.Id, finding.Location, finding.Message, finding.Location is null ? finding.Page : null))
            .Order(Diagnostic.Order);
        return [.. RepeatedFindings.Gather(distinct).Order(Diagnostic.Order)];
    }

    private static Diagnostic? Weigh(Diagnostic finding, CheckSettings checks, IReadOnlySet<SitePath> unpublished) =>
        finding.Location is { } place && unpublished.Contains(place.Path)
            ? finding with { Severity = Severity.Note }
            : checks.Weigh(finding);
}
