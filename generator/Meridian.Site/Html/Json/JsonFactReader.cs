using Meridian.Site.Html.Xml;
using Meridian.Site.Json;

namespace Meridian.Site.Html.Json;

/// <summary>Reads the URLs of JSON Feeds and web app manifests.</summary>
internal static class JsonFactReader
{
    private const string JsonFeedVersion = "https://jsonfeed.org/version/";

    /// <summary>
    /// The facts of a JSON file; <see cref="FileFacts.None"/> when it is no JSON Feed. Never throws. Pure.
    /// </summary>
    public static FileFacts ReadFeed(string json)
    {
        if (!json.Contains("jsonfeed.org/version/", StringComparison.Ordinal)
            || JsonStrings.Read(json) is not { } strings || !strings.Any(IsFeedVersion))
        {
            return FileFacts.None;
        }

        return new FeedFacts(FeedFormat.JsonFeed)
        {
            Links = [.. strings.SelectMany(text => LinksOf(json, text))],
            Entries = strings.Count(text => text.Path is { Parent: "items", Name: "id" }),
            PostIds =
            [
                .. strings.Where(text => text.Path is { Parent: "items", Name: "id" })
                    .Select(text => new TextFact(text.Value, text.Span)),
            ],
            WrongDates =
            [
                .. strings.Where(text => text.Path is { Parent: "items", Name: "date_published" or "date_modified" }
                        && !FeedDates.IsReadable(FeedFormat.JsonFeed, text.Value))
                    .Select(text => new TextFact(text.Value, text.Span)),
            ],
        };
    }

    /// <summary>The facts of a web app manifest (W3C Web Application Manifest). Never throws. Pure.</summary>
    public static FileFacts ReadManifest(string json) => new()
    {
        Links =
        [
            .. (JsonStrings.Read(json) ?? []).Where(text => IsManifestUrl(text.Path)).Select(
                text => new LinkFact(LinkKind.Manifest, "manifest", text.Path.Name, text.Value, text.Span)),
            .. (JsonStrings.Read(json) ?? []).Where(text => text.Path is { Parent: "", Name: "scope" }).Select(
                text => new LinkFact(LinkKind.Folder, "manifest", text.Path.Name, text.Value, text.Span)),
        ],
    };

    private static bool IsFeedVersion(JsonString text) =>
        text.Path is { Parent: "", Name: "version" }
        && text.Value.StartsWith(JsonFeedVersion, StringComparison.Ordinal);

    private static bool IsManifestUrl(JsonPath path) => path switch
    {
        { Parent: "", Name: "start_url" } => true,
        { Parent: "icons" or "screenshots", Name: "src" } => true,
        { Parent: "shortcuts", Name: "url" } => true,
        _ => false,
    };

    private static IEnumerable<LinkFact> LinksOf(string json, JsonString text) => text.Path switch
    {
        { Parent: "", Name: "home_page_url" or "feed_url" or "next_url" or "icon" or "favicon" }
            or { Parent: "items", Name: "url" or "external_url" or "image" or "banner_image" }
            or { Parent: "attachments" or "author" or "authors", Name: "url" or "avatar" } =>
            [new LinkFact(LinkKind.FeedUrl, text.Path.Parent, text.Path.Name, text.Value, text.Span)],
        { Parent: "items", Name: "content_html" } => HtmlFactReader.Read(text.Value).Links.Select(
            link => link with { Kind = LinkKind.FeedContent, Span = JsonStrings.Part(json, text, link.Span) }),
        _ => [],
    };
}
