using System.Collections.Immutable;
using Meridian.Site.Checks.Pages;
using Meridian.Site.Modelling;
using Meridian.Site.Outputs;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>
/// Tells one missing thing once, however many files ask for it: at the first of them, with how many more there are.
/// </summary>
internal static class RepeatedFindings
{
    /// <summary>Rules about something that is missing in one place and named in many.</summary>
    private static readonly ImmutableArray<Rule> OfOneCause =
    [
        ModelBuilder.UnknownAuthor,
        CallPlacement.UnknownCall,
        BodyRenderer.UnknownReference,
        BodyRenderer.MissingContainer,
        TagNaming.UnknownHashtag,
        Document.UnknownLayout,
        DuplicateTextCheck.DuplicateTitle,
        DuplicateTextCheck.DuplicateDescription,
    ];

    /// <summary>Keeps the first of each run of equal findings; takes them in the order of the report. Pure.</summary>
    public static IEnumerable<Diagnostic> Gather(IEnumerable<Diagnostic> sorted) => sorted
        .GroupBy(finding => OfOneCause.Contains(finding.Rule)
            ? (finding.Rule.Id, finding.Severity, finding.Message, Location: (Location?)null)
            : (finding.Rule.Id, finding.Severity, finding.Message, Location: finding.Location))
        .SelectMany(group => group.First() is var first && OfOneCause.Contains(first.Rule)
            ? [WithOthers(first, [.. group.Skip(1)])]
            : group.AsEnumerable());

    private static Diagnostic WithOthers(Diagnostic first, ImmutableArray<Diagnostic> others) => others switch
    {
        [] => first,
        [var second] => first with { Related = first.Related.Add(new Related("and here", second.Location)) },
        [var second, ..] => first with
        {
            Related = first.Related.Add(
                new Related($"and in {others.Length} more places, such as this one", second.Location)),
        },
    };
}
