using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Outputs;

/// <summary>A sitemap, or the index of several (sitemaps.org protocol 0.9).</summary>
internal sealed record SitemapRoute(UrlPath Url, ImmutableArray<SitemapEntry> Entries, SitemapForm Form) : Route(Url)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The most URLs one sitemap may hold, by the protocol.</summary>
    private const int Limit = 50_000;

    public override string Kind => "sitemap";

    public override RouteClaim Claim => RouteClaim.Yielding;

    public static IEnumerable<Route> Plan(SiteModel model)
    {
        if (model.Settings.Outputs.Sitemap is not { } url)
        {
            return [];
        }

        var entries = EntriesOf(model).ToImmutableArray();
        if (entries.Length <= Limit)
        {
            return [new SitemapRoute(url, entries, SitemapForm.UrlSet)];
        }

        var parts = entries.Chunk(Limit)
            .Select((chunk, at) => new SitemapRoute(
                UrlPath.Of($"{url.Value[..url.Value.LastIndexOf('.')]}-{at + 1}.xml"), [.. chunk], SitemapForm.UrlSet))
            .ToArray();
        var index = new SitemapRoute(
            url, [.. parts.Select(part => new SitemapEntry(part.Url, null))], SitemapForm.Index);
        return parts.Prepend(index);
    }

    public override RenderedFile Render(SiteView site)
    {
        var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, FeedXml.Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement(Form == SitemapForm.Index ? "sitemapindex" : "urlset", Namespace);
            foreach (var entry in Entries)
            {
                xml.WriteStartElement(Form == SitemapForm.Index ? "sitemap" : "url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Base.Absolute(entry.Url));
                if (entry.Modified is { } modified)
                {
                    xml.WriteElementString(
                        "lastmod", Namespace, modified.Date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new RenderedFile { Content = output.ToArray() };
    }

    private static IEnumerable<SitemapEntry> EntriesOf(SiteModel model)
    {
        var newest = model.Posts.FirstOrDefault()?.Date;
        var made = new[] { new SitemapEntry(SiteView.PostsUrl, newest), new SitemapEntry(SiteView.TagsUrl, newest) };
        return made
            .Concat(model.Layouts.Contains("archive") ? [new SitemapEntry(SiteView.ArchiveUrl, newest)] : [])
            .Concat(model.Home is { } home && IsHidden(home) ? [] : [new SitemapEntry(UrlPath.Root, newest)])
            .Concat(model.Published
                .Where(page => page.IsListed && page.Kind != PageKind.Home && !IsHidden(page))
                .Select(page => new SitemapEntry(page.Url, page.FrontMatter.Updated?.Value.Moment ?? page.Date)))
            .Concat(model.Tags.All.Select(tag => new SitemapEntry(tag.Url, tag.Posts.FirstOrDefault()?.Date)))
            .Concat(model.Settings.Practitioners.Values.Select(
                practitioner => new SitemapEntry(PractitionerView.UrlOf(practitioner), null)))
            .DistinctBy(entry => entry.Url)
            .OrderBy(entry => entry.Url);
    }

    private static bool IsHidden(Page page) => page.FrontMatter.NoIndex?.Value ?? false;
}

/// <summary>A URL of a sitemap and when it last changed.</summary>
internal sealed record SitemapEntry(UrlPath Url, ZonedDateTime? Modified);

/// <summary>What a sitemap lists.</summary>
internal enum SitemapForm
{
    UrlSet,
    Index,
}
