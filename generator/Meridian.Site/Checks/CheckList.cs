using System.Collections.Immutable;
using Meridian.Site.Checks.Pages;
using Meridian.Site.Modelling;
using Meridian.Site.Rendering;
using Meridian.Site.Themes;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>Every check that looks across files: a new check is one file in this folder and one line here.</summary>
internal static class CheckList
{
    public static readonly ImmutableArray<Func<CheckedSite, IEnumerable<Diagnostic>>> All =
    [
        FinishedSiteCheck.Run,
        SharedTextCheck.Run,
        FinishedSiteCheck.RunExternal,
        UnescapedTextCheck.Run,
        DrawingCheck.Run,
    ];

    public static ImmutableArray<Diagnostic> Run(
        SiteView views, ImmutableArray<RenderedRoute> rendered, SiteTools tools, CancellationToken cancel)
    {
        var site = new CheckedSite(views, rendered, tools, cancel);
        return [.. All.SelectMany(check => check(site)).Where(finding => !IsTold(finding, views.Model))];
    }

    /// <summary>Of an image that is broken, nobody needs to hear that it does not say its size.</summary>
    private static bool IsTold(Diagnostic finding, SiteModel model) =>
        finding.Rule == ImageSizeCheck.MissingDimensions
        && model.Diagnostics.Any(told => told.Rule == ImageFaults.BrokenImage && told.Location == finding.Location);
}

/// <summary>The finished site as checks see it.</summary>
internal sealed record CheckedSite(
    SiteView Views, ImmutableArray<RenderedRoute> Rendered, SiteTools Tools, CancellationToken Cancel)
{
    public SiteModel Model => Views.Model;

    public Theme Theme => Views.Theme;
}
