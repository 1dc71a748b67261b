using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Meridian.Cli.Reporters;
using Meridian.Site;

namespace Meridian.Cli.Commands;

/// <summary>The author's files as items of a report.</summary>
internal static class ContentItems
{
    public static ImmutableArray<ReportItem> Of(SiteRun run) =>
        run.Build is { } build ? [.. build.Content.Select(Of)] : [];

    public static ReportItem Of(ContentEntry entry) => new(json => WriteMembers(json, entry));

    /// <summary>What a status is called everywhere: in items, summaries and lists.</summary>
    public static string NameOf(ContentStatus status) => status switch
    {
        ContentStatus.Published => "published",
        ContentStatus.Scheduled => "scheduled",
        ContentStatus.Draft => "draft",
        ContentStatus.Expired => "expired",
        _ => "ignored",
    };

    private static void WriteMembers(Utf8JsonWriter json, ContentEntry entry)
    {
        json.WriteString("path", entry.Path.Value);
        json.WriteString("status", NameOf(entry.Status));
        json.WriteString("reason", entry.Reason);
        if (entry.Url is { } url)
        {
            json.WriteString("url", url.Value);
        }

        if (entry.Title is { } title)
        {
            json.WriteString("title", title);
        }

        if (entry.Date is { } date)
        {
            json.WriteString(
                "date",
                date.ToOffsetDateTime().ToString("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", CultureInfo.InvariantCulture));
        }

        if (entry.ReviewDue is { } due)
        {
            json.WriteString("review_due", due.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        }

        if (entry.IsMarkdown)
        {
            json.WriteStartArray("tags");
            foreach (var tag in entry.Tags)
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
        }
    }
}
