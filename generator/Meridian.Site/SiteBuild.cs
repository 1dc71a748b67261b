using Meridian.Site.Checks;
using Meridian.Site.Loading;
using Meridian.Site.Modelling;
using Meridian.Site.Outputs;
using Meridian.Site.Parsing;
using Meridian.Site.Rendering;
using Meridian.Site.Routing;
using Meridian.Site.Settings;
using Meridian.Site.Themes;
using Meridian.Site.Views;
using Meridian.Site.Views.Cards;
using Meridian.Sources;

namespace Meridian.Site;

/// <summary>The whole build, top to bottom. Read this first.</summary>
public static class SiteBuild
{
    /// <summary>
    /// Reads a site, makes it anew and, when nothing is wrong with it, writes it. Mistakes in content are findings of
    /// the report, never exceptions.
    /// </summary>
    /// <exception cref="OutputException">The output could not be written; the old site stands.</exception>
    public static BuildReport Run(
        ISourceTree source, IOutputTree output, BuildOptions options, CancellationToken cancel)
    {
        var enter = (BuildStage stage) => options.Progress?.Report(stage);

        enter(BuildStage.Load);
        var snapshot = SourceLoader.Load(source, cancel);                        // files, sorted; texts read
        var settings = SiteSettingsReader.Read(snapshot, options);               // site.yaml, clinic.yaml, ...
        var theme = ThemeFinder.Find(snapshot, settings.Settings);               // templates, assets, words

        enter(BuildStage.Parse);
        // one file at a time: front matter, body
        var parsed = ContentParser.Parse(snapshot, settings.Settings, cancel);

        enter(BuildStage.Model);
        // all files -> one site
        var model = ModelBuilder.Build(snapshot, settings.Settings, theme.Theme, parsed, options);

        enter(BuildStage.Images);
        model = ImageMaker.Make(model, options.Tools.Images, cancel);            // smaller copies of what pages show

        enter(BuildStage.Plan);
        var plan = RoutePlanner.Plan(model, OutputKinds.All);                    // every file, before any is rendered

        enter(BuildStage.Render);
        var cards = CardMaker.Make(new SiteView(model, theme.Theme, plan.Urls), options.Tools.Images, cancel);
        plan = plan.With(RenditionRoute.Plan(cards));                            // social cards, named by their drawing
        using var draft = output.Begin();
        var site = new SiteView(model, theme.Theme, plan.Urls) { Cards = cards };
        var rendered = SiteRenderer.Render(plan, site, draft, cancel);           // parallel; bytes go to the draft

        enter(BuildStage.Check);
        var findings = CheckList.Run(site, rendered, options.Tools, cancel)      // across files, over facts
            .AddRange(settings.Settings.Checks.Verify(RuleList.All))
            .AddRange(cards.Diagnostics);
        var report = BuildReporter.Of(snapshot, settings, theme, parsed, model, plan, rendered, findings, options);

        enter(BuildStage.Write);
        return report.Succeeded && !options.DryRun ? report with { Written = draft.Commit() } : report;
    }
}
