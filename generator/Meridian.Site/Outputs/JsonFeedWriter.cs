using System.Text.Encodings.Web;
using System.Text.Json;
using Meridian.Site.Views;

namespace Meridian.Site.Outputs;

/// <summary>Writes JSON Feed, version 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // A feed is no HTML document: letters may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Feed feed)
    {
        var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Home);
            json.WriteString("feed_url", feed.Self);
            json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Language);
            json.WriteStartArray("items");
            foreach (var item in feed.Items)
            {
                WriteItem(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Url);
        json.WriteString("url", item.Url);
        json.WriteString("title", item.Title);
        json.WriteString("summary", item.Summary);
        json.WriteString("content_html", item.Content);
        if (item.Image is { } image)
        {
            json.WriteString("image", image);
        }

        json.WriteString("date_published", WrittenDates.Iso(item.Published));
        json.WriteString("date_modified", WrittenDates.Iso(item.Updated));
        if (!item.Authors.IsEmpty)
        {
            json.WriteStartArray("authors");
            foreach (var author in item.Authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!item.Tags.IsEmpty)
        {
            json.WriteStartArray("tags");
            foreach (var tag in item.Tags)
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
