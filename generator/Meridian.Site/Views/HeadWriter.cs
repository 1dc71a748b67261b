using System.Globalization;
using System.Text;
using Meridian.Site.Modelling;
using Meridian.Site.Views.StructuredData;

namespace Meridian.Site.Views;

/// <summary>Writes what every page says about itself to browsers, search engines and social networks.</summary>
internal static class HeadWriter
{
    public static string Write(PageView page)
    {
        var site = page.Site;
        var head = new StringBuilder(1024);
        Meta("name", "description", page.SearchDescription);
        if (page.NoIndex)
        {
            Meta("name", "robots", "noindex");
        }

        if (page.Kind != "404")
        {
            Link("canonical", page.AbsoluteUrl);
            WriteNeighbours();
        }

        if (site.Settings.Favicon is { } favicon)
        {
            Link("icon", site.Image(null, favicon.Value, "").Url);
        }

        foreach (var feed in page.Feed is { } own ? site.Feeds.Add(own) : site.Feeds)
        {
            var (title, url) = (HtmlText.Escape(feed.Title), HtmlText.Escape(feed.Url));
            head.Append($"<link rel=\"alternate\" type=\"{feed.Type}\" title=\"{title}\" href=\"{url}\">\n");
        }

        WriteSocial();
        if (site.Assets.Custom is { } custom)
        {
            Link("stylesheet", site.Base.Relative(custom.Url));
        }

        head.Append(PageGraph.Write(page));

        return head.ToString();

        void WriteNeighbours()
        {
            if (page.Paginator?.PreviousUrl is { } previous)
            {
                Link("prev", previous);
            }

            if (page.Paginator?.NextUrl is { } next)
            {
                Link("next", next);
            }
        }

        void WriteSocial()
        {
            Meta("property", "og:site_name", site.Settings.Title.Value);
            Meta("property", "og:type", page.Kind == "post" ? "article" : "website");
            Meta("property", "og:title", page.Title);
            Meta("property", "og:description", page.SearchDescription);
            Meta("property", "og:url", page.AbsoluteUrl);
            var image = SocialImage.Of(page);
            Meta("property", "og:image", image?.Url);
            Meta("property", "og:image:width", Number(image?.Width));
            Meta("property", "og:image:height", Number(image?.Height));
            Meta("property", "og:image:alt", image?.Alt);
            Meta("name", "twitter:card", image is null ? "summary" : "summary_large_image");
            if (page.Page is { Kind: PageKind.Post } post)
            {
                Meta("property", "article:published_time", post.Date is { } date ? WrittenDates.Iso(date) : null);
                Meta(
                    "property",
                    "article:modified_time",
                    post.FrontMatter.Updated is { } updated ? WrittenDates.Iso(updated.Value.Moment) : null);
            }
        }

        static string? Number(int? pixels) => pixels?.ToString(CultureInfo.InvariantCulture);

        void Meta(string attribute, string name, string? content)
        {
            if (content is { Length: > 0 })
            {
                head.Append($"<meta {attribute}=\"{name}\" content=\"{HtmlText.Escape(content)}\">\n");
            }
        }

        void Link(string relation, string url) =>
            head.Append($"<link rel=\"{relation}\" href=\"{HtmlText.Escape(url)}\">\n");
    }
}
