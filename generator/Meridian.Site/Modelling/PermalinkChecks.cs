using System.Collections.Immutable;
using System.Globalization;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Checks that the patterns of the settings give every page its address.</summary>
internal static class PermalinkChecks
{
    internal static readonly Rule UnfilledPattern = new("MER0224", "unfilled-permalink", Severity.Error);

    private const int MostShown = 3;

    /// <summary>A pattern that does not fit some pages is told once, at its line. Pure.</summary>
    public static IEnumerable<Diagnostic> Check(SiteModel model)
    {
        foreach (var kind in (PageKind[])[PageKind.Post, PageKind.Page])
        {
            // Our own pattern has no place, and what cannot fill it is told as a bad name.
            if (PagePlacement.PatternOf(kind, model.Settings) is { Location: not null } pattern
                && Unfilled(model, kind, pattern.Value) is { IsEmpty: false } unfilled)
            {
                yield return Explain(pattern, unfilled);
            }
        }
    }

    private static ImmutableArray<(Page Page, string Problem)> Unfilled(
        SiteModel model, PageKind kind, PermalinkPattern pattern) =>
    [
        .. model.Published
            .Where(page => page.Kind == kind && page.FrontMatter.Permalink is null)
            .Where(page => page.Parsed.IsWhole && !LacksDate(page))
            .Select(page => (Page: page, Filled: PagePlacement.Fill(
                pattern, new PageDraft(page.Parsed, page.Kind, page.Title, page.Date), page.Slug)))
            .Where(placed => placed.Filled.Url is null)
            .Select(placed => (placed.Page, placed.Filled.Problem ?? "")),
    ];

    /// <summary>A post without a date is told as that.</summary>
    private static bool LacksDate(Page page) => page.Kind == PageKind.Post && page.Date is null;

    private static Diagnostic Explain(
        Setting<PermalinkPattern> pattern, ImmutableArray<(Page Page, string Problem)> unfilled)
    {
        var first = unfilled[0].Page;
        var others = unfilled.Length - 1;
        var more = others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", nor for {others} more");
        var message = $"`{pattern.Value.Text}` gives no address for `{first.Path}`{more}";
        return UnfilledPattern.At(pattern.Location, message) with
        {
            Help = $"change the pattern, or give each such page a `permalink` of its own, such as `{first.Url}`",
            Related =
            [
                .. unfilled.Take(MostShown).Select(page => new Related(page.Problem, page.Page.Parsed.Top)),
            ],
        };
    }
}
