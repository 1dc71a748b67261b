using System.Text;
using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>A page at an old address that sends its readers on, for hosts that know no redirects.</summary>
internal sealed record RedirectRoute(UrlPath Url, Redirection To) : Route(Url)
{
    public override string Kind => "redirect";

    public override Location? Place => To.Place;

    public override SitePath? Source => To.Place?.Path;

    public static IEnumerable<Route> Plan(SiteModel model) => model.Redirects
        .Select(redirect => (Route)new RedirectRoute(PageAt(redirect.From), redirect))
        .Concat(model.Settings.Outputs.Redirects is { } list && !model.Redirects.IsEmpty
            ? [new HostFileRoute(list, ListOf(model))]
            : []);

    public override RenderedFile Render(SiteView site)
    {
        var url = HtmlText.Escape(To.Url(site.Base));
        var whole = HtmlText.Escape(To.AbsoluteUrl(site.Base));
        var words = HtmlText.Escape(site.Words.Text("moved") ?? "This page has moved");
        var html = $"""
            <!doctype html>
            <html lang="{HtmlText.Escape(site.Settings.Language.Value)}">
            <head>
            <meta charset="utf-8">
            <title>{words}</title>
            <meta http-equiv="refresh" content="0; url={url}">
            <meta name="robots" content="noindex">
            <link rel="canonical" href="{whole}">
            </head>
            <body>
            <p>{words}: <a href="{url}">{whole}</a></p>
            </body>
            </html>

            """;
        return new RenderedFile { Content = Encoding.UTF8.GetBytes(html) };
    }

    /// <summary>An old address that is no HTML file is answered by a folder of that name.</summary>
    private static UrlPath PageAt(UrlPath from) =>
        from.IsFolder || from.File.Extension is ".html" or ".htm" ? from : UrlPath.Of(from.Value + "/");

    /// <summary>The list that Netlify, Cloudflare Pages and others read: from, to, status.</summary>
    private static string ListOf(SiteModel model)
    {
        var list = new StringBuilder();
        foreach (var redirect in model.Redirects)
        {
            list.Append(
                $"{model.Settings.Url.Value.Relative(redirect.From)} {redirect.Url(model.Settings.Url.Value)} 301\n");
        }

        return list.ToString();
    }
}
