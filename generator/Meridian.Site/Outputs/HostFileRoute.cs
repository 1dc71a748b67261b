using System.Text;
using Meridian.Site.Modelling;
using Meridian.Site.Modelling.Search;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>A small file that hosts and crawlers look for.</summary>
internal sealed record HostFileRoute(UrlPath Url, string Text) : Route(Url)
{
    public override string Kind => $"`{Url}`";

    public override RouteClaim Claim => RouteClaim.Yielding;

    public static IEnumerable<Route> Plan(SiteModel model)
    {
        var outputs = model.Settings.Outputs;
        if (outputs.Robots is { } robots)
        {
            yield return new HostFileRoute(robots, Robots(model));
        }

        if (outputs.NoJekyll is { } noJekyll)
        {
            yield return new HostFileRoute(noJekyll, "");
        }

        if (outputs.Headers is { } headers)
        {
            yield return new HostFileRoute(headers, Headers(model));
        }

        if (model.Settings.Cname is { } cname)
        {
            yield return new HostFileRoute(UrlPath.Of("/CNAME"), cname.Value + "\n");
        }
    }

    public override RenderedFile Render(SiteView site) => new() { Content = Encoding.UTF8.GetBytes(Text) };

    /// <summary>
    /// Assets and the search index never change under their names, so browsers may keep them for a year.
    /// </summary>
    private static string Headers(SiteModel model)
    {
        var site = model.Settings.Url.Value;
        var kept = new[] { UrlPath.Of("/assets/") }
            .Concat(model.SearchUrl is { } search ? [search.Append(SearchIndex.Folder)] : []);
        return $"""
            {site.Path.Encoded}*
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin

            """ + string.Concat(kept.Select(folder => $"""

            {site.Relative(folder)}*
              Cache-Control: public, max-age=31536000, immutable

            """));
    }

    private static string Robots(SiteModel model)
    {
        var sitemap = model.Settings.Outputs.Sitemap is { } url
            ? $"\nSitemap: {model.Settings.Url.Value.Absolute(url)}\n"
            : "";
        return "User-agent: *\nAllow: /\n" + sitemap;
    }
}
