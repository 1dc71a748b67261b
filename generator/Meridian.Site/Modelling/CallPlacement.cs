using System.Collections.Immutable;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>
/// Decides which calls to action stand where in a post: those it asks for, else those the site places.
/// </summary>
internal static class CallPlacement
{
    internal static readonly Rule UnknownCall = new("MER0219", "unknown-call-to-action", Severity.Error);

    private static readonly SitePath CallsFile = SitePath.Of("content/calls-to-action.yaml");

    /// <summary>The call for each place of a page; a call whose last day is over stands nowhere. Pure.</summary>
    public static ImmutableSortedDictionary<CtaPlace, CallToAction> Of(SiteModel model, Page page)
    {
        var calls = model.Settings.CallsToAction;
        var chosen = ImmutableSortedDictionary.CreateBuilder<CtaPlace, CallToAction>();
        if (page.FrontMatter.Ctas is { } own)
        {
            foreach (var placed in own.Value)
            {
                Put(placed.Place, placed.Id.Value);
            }
        }
        else if (page.Kind == PageKind.Post)
        {
            foreach (var placement in calls.Placement.Where(placement => Matches(placement, page, model)))
            {
                Put(placement.Place, placement.Cta.Value);
            }
        }

        return chosen.ToImmutable();

        void Put(CtaPlace place, string id)
        {
            if (Find(model, id) is { } call && !chosen.ContainsKey(place))
            {
                chosen.Add(place, call);
            }
        }
    }

    /// <summary>
    /// A call to action that may be shown now; null when there is none of that id, or its last day is over.
    /// </summary>
    public static CallToAction? Find(SiteModel model, string id) =>
        model.Settings.CallsToAction.Calls.TryGetValue(id, out var call) && !IsOver(model, call) ? call : null;

    public static bool IsOver(SiteModel model, CallToAction call) =>
        call.Until is { } until && until.Value < model.Now.Date;

    /// <summary>
    /// Finds calls that pages ask for and that do not exist; the settings were checked when they were read.
    /// </summary>
    public static IEnumerable<Diagnostic> Check(SiteModel model)
    {
        var ids = model.Settings.CallsToAction.Calls.Keys;
        return model.All
            .SelectMany(page => Asked(page.Parsed).Select(id => (Id: id.Value, Place: page.Parsed.At(id.Span))))
            .Where(_ => !model.Settings.Unread.Contains(CallsFile))
            .Where(ask => !model.Settings.CallsToAction.Calls.ContainsKey(ask.Id))
            .Select(ask => UnknownCall.At(ask.Place, $"there is no call to action `{ask.Id}`") with
            {
                Help = NearestName.Of(ask.Id, ids) is { } nearest
                    ? $"did you mean `{nearest}`?"
                    : "write it into content/calls-to-action.yaml under `calls`",
            });
    }

    private static IEnumerable<Located<string>> Asked(ParsedPage page) =>
        (page.FrontMatter.Ctas?.Value.Select(placed => placed.Id) ?? [])
        .Concat(page.Body.AllPieces().OfType<ContainerPiece>()
            .Where(container => container.Name == ContainerNames.CallToAction)
            .Select(container => new Located<string>(container.Argument, container.ArgumentSpan)));

    private static bool Matches(CtaPlacement placement, Page page, SiteModel model)
    {
        if (placement.Except.Any(
            except => except.Value == page.Slug || PostReference.Find(except.Value, null, [page]) is not null))
        {
            return false;
        }

        var isForAll = placement.Tags.IsEmpty && placement.Series.IsEmpty;
        return isForAll
            || placement.Tags.Any(tag => model.Tags.Link(tag.Value) is { } known && page.Tags.Contains(known.Slug))
            || (page.FrontMatter.Series is { } series
                && placement.Series.Any(named => Slug.Of(named.Value) == Slug.Of(series.Value)));
    }
}
