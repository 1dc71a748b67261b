using System.Collections.Immutable;
using Meridian.Site.Html;
using Meridian.Site.Outputs;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Rendering;

/// <summary>
/// Renders every route, many at a time: the bytes go to the draft, what the checks need to know stays.
/// </summary>
internal static class SiteRenderer
{
    public static ImmutableArray<RenderedRoute> Render(
        RoutePlan plan, SiteView site, IOutputDraft draft, CancellationToken cancel)
    {
        var rendered = new RenderedRoute[plan.Routes.Length];
        try
        {
            Parallel.For(0, rendered.Length, new ParallelOptions { CancellationToken = cancel }, i =>
                rendered[i] = Render(plan.Routes[i], site, draft));
        }
        catch (AggregateException several) when (
            several.InnerExceptions.OfType<OutputException>().FirstOrDefault() is { } failed)
        {
            throw new OutputException(failed.Message, several) { Help = failed.Help };
        }

        return [.. rendered];
    }

    private static RenderedRoute Render(Route route, SiteView site, IOutputDraft draft)
    {
        var file = route.Render(site);
        var path = route.Url.File;
        if (file.CopyOf is { } source)
        {
            if (file.Change is { } change)
            {
                draft.Copy(source, path, change);
            }
            else
            {
                draft.Copy(source, path);
            }

            var facts = site.Model.Links.TextOf(source) is { } text
                ? ProducedFileReader.Read(path, text.Text)
                : FileFacts.None;
            return new RenderedRoute(route, file, facts);
        }

        draft.Write(path, file.Content.Span);
        return new RenderedRoute(route, file with { Content = default }, FactsOf(route, path, file));
    }

    /// <summary>
    /// A page that could not be made, or whose text could not be read, stands without saying what is on it: what others
    /// look for there is then no finding of its own.
    /// </summary>
    private static FileFacts FactsOf(Route route, SitePath path, RenderedFile file)
    {
        if (file.Content.IsEmpty)
        {
            return FileFacts.None;
        }

        var facts = file.Facts ?? ProducedFileReader.Read(path, file.Content.Span);
        return route is PageRoute { Page.Parsed.IsWhole: false }
            ? new FileFacts { Links = facts.Links, BaseHref = facts.BaseHref }
            : facts;
    }
}
