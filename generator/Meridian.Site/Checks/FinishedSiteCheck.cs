using Meridian.Site.Checks.External;
using Meridian.Site.Checks.Links;
using Meridian.Site.Checks.Origins;
using Meridian.Site.Checks.Pages;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>
/// Checks every link and every page of the finished site and points at the line that each fault was written on.
/// </summary>
internal static class FinishedSiteCheck
{
    public static IEnumerable<Diagnostic> Run(CheckedSite site)
    {
        var policy = PolicyOf(site);
        var index = IndexOf(site, policy);
        var finder = new DestinationFinder(index, policy);
        var links = LinkChecker.Check(index, finder, policy, site.Cancel);
        var pages = PageChecks.Check(new FinishedSite(index, policy, finder, links.Destinations), site.Cancel);
        return FindingReports.Of(site, [.. links.Findings, .. pages]);
    }

    /// <summary>The same for links to other servers, when those may be asked.</summary>
    public static IEnumerable<Diagnostic> RunExternal(CheckedSite site)
    {
        if (site.Tools.LinkProber is not { } prober)
        {
            return [];
        }

        var checks = site.Model.Settings.Checks;
        var questions = new ExternalQuestions(prober, site.Model.Now.ToInstant(), site.Tools.ExternalPlaces)
        {
            IgnoredUrls = [.. checks.IgnoredUrls.Select(pattern => new UrlPattern(pattern))],
            IgnoredStatuses = checks.IgnoredStatuses,
        };
        var policy = PolicyOf(site);
        return FindingReports.Of(site, ExternalLinkCheck.Check(IndexOf(site, policy), policy, questions, site.Cancel));
    }

    private static LinkPolicy PolicyOf(CheckedSite site)
    {
        var baseUrl = site.Model.Settings.Url.Value;
        return LinkPolicy.Default with
        {
            Origins = SiteOrigin.TryParse(baseUrl.ToString()) is { } origin ? [origin] : [],
            BasePath = baseUrl.Path.Value,
        };
    }

    private static SiteIndex IndexOf(CheckedSite site, LinkPolicy policy)
    {
        var redirects = RedirectsOf(site, policy);
        return SiteIndex.Of(site.Rendered.Select(route => FileOf(route, redirects)), redirects);
    }

    private static RedirectRules RedirectsOf(CheckedSite site, LinkPolicy policy)
    {
        var list = site.Rendered.FirstOrDefault(route => IsRedirectList(route.Route.Url.File));
        var text = list?.Route switch
        {
            HostFileRoute made => made.Text,
            CopyRoute own => site.Model.Sources.Text(own.File)?.Text,
            _ => null,
        };
        return text is null ? RedirectRules.None : RedirectRules.Read(text, policy.BasePath);
    }

    private static SiteFile FileOf(RenderedRoute rendered, RedirectRules redirects)
    {
        var path = rendered.Route.Url.File;
        return new SiteFile(path, IsRedirectList(path) ? redirects.Facts : rendered.Facts);
    }

    private static bool IsRedirectList(SitePath path) => path.Value == RedirectRules.FileName;
}
