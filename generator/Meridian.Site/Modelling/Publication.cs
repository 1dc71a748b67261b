using System.Globalization;
using Meridian.Site.Parsing;
using NodaTime;

namespace Meridian.Site.Modelling;

/// <summary>Decides whether a content file is published now, and says why or why not.</summary>
internal static class Publication
{
    public static (ContentStatus Status, string Reason) Of(
        FrontMatter frontMatter, ZonedDateTime? date, Instant now, BuildOptions options)
    {
        if ((frontMatter.Draft?.Value ?? false) && !options.Drafts)
        {
            return (ContentStatus.Draft, "it is marked as a draft");
        }

        if (frontMatter.Expires?.Value is { } expires && expires.Moment.ToInstant() <= now && !options.Expired)
        {
            return (ContentStatus.Expired, $"it expired on {Text(expires.Moment)}");
        }

        if (date is { } moment && moment.ToInstant() > now && !options.Future)
        {
            return (ContentStatus.Scheduled, $"it is scheduled for {Text(moment)}");
        }

        return (ContentStatus.Published, frontMatter.Unlisted?.Value ?? false
            ? "it is published, but in no list, feed or sitemap"
            : "it is published");
    }

    private static string Text(ZonedDateTime moment) => moment.TimeOfDay == LocalTime.Midnight
        ? moment.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture)
        : moment.ToString("uuuu'-'MM'-'dd' 'HH':'mm", CultureInfo.InvariantCulture);
}
