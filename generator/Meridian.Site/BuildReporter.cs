using System.Collections.Immutable;
using Meridian.Site.Checks;
using Meridian.Site.Html;
using Meridian.Site.Loading;
using Meridian.Site.Modelling;
using Meridian.Site.Parsing;
using Meridian.Site.Rendering;
using Meridian.Site.Routing;
using Meridian.Site.Settings;
using Meridian.Site.Themes;
using Meridian.Sources;

namespace Meridian.Site;

/// <summary>Gathers what every stage found into one report.</summary>
internal static class BuildReporter
{
    public static BuildReport Of(
        SourceSnapshot snapshot,
        SettingsReading settings,
        ThemeReading theme,
        ImmutableArray<ParsedPage> parsed,
        SiteModel model,
        RoutePlan plan,
        ImmutableArray<RenderedRoute> rendered,
        ImmutableArray<Diagnostic> findings,
        BuildOptions options)
    {
        var found = snapshot.Diagnostics
            .Concat(settings.Diagnostics)
            .Concat(theme.Diagnostics)
            .Concat(parsed.SelectMany(page => page.Diagnostics))
            .Concat(model.Diagnostics)
            .Concat(plan.Diagnostics)
            .Concat(UnreadFiles.Check(model, plan.Routes.Select(route => route.Source).OfType<SitePath>().ToHashSet()))
            .Concat(rendered.SelectMany(route => route.File.Diagnostics))
            .Concat(findings);
        var unpublished = model.All.Where(page => !page.IsPublished).Select(page => page.Path).ToHashSet();
        var diagnostics = FindingSeverity.Apply(found, settings.Settings, unpublished, model.Now.Date);
        var stops = options.Strict ? Severity.Warning : Severity.Error;
        return new BuildReport
        {
            Diagnostics = diagnostics,
            Content = ContentReport.Of(snapshot, parsed, model, plan),
            Files = [.. plan.Routes.Select(route => new PlannedFile(route.Url, route.Kind, route.Source))],
            Sources = snapshot.Text,
            Pages = rendered.Count(route => route.Facts is PageFacts),
            Links = rendered.Sum(route => route.Facts.Links.Length),
            Succeeded = diagnostics.All(finding => finding.Severity < stops),
        };
    }
}
