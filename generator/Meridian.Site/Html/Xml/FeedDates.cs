using System.Globalization;
using System.Text.RegularExpressions;

namespace Meridian.Site.Html.Xml;

/// <summary>Which dates the readers of feeds and sitemaps understand.</summary>
internal static partial class FeedDates
{
    /// <summary>
    /// True for a date in the form that a format asks for, on a day that there is: RFC 822 with years of two or four
    /// digits for RSS 2.0, RFC 3339 for Atom and JSON Feed, a W3C date for sitemaps. Pure.
    /// </summary>
    public static bool IsReadable(FeedFormat format, string text) => format switch
    {
        FeedFormat.Rss => MailDate().Match(text.Trim()) is { Success: true } mail && IsDay(mail),
        FeedFormat.Sitemap or FeedFormat.SitemapIndex => WebDate().Match(text.Trim()) is { Success: true } web
            && IsMoment(web),
        _ => WebDate().Match(text.Trim()) is { Success: true } whole && whole.Groups["second"].Success
            && IsMoment(whole),
    };

    /// <summary>What a date of a format looks like. Pure.</summary>
    public static string ExampleOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "Fri, 03 Jul 2026 09:00:00 +0000",
        FeedFormat.Sitemap or FeedFormat.SitemapIndex => "2026-07-03",
        _ => "2026-07-03T09:00:00Z",
    };

    private static bool IsDay(Match mail)
    {
        var year = mail.Groups["year"].Value;
        var text = $"{mail.Groups["day"].Value} {mail.Groups["month"].Value} {(year.Length == 2 ? "20" + year : year)}";
        return DateOnly.TryParseExact(
                text, "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && (year.Length == 2 || !mail.Groups["name"].Success
                || date.DayOfWeek.ToString().StartsWith(mail.Groups["name"].Value, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsMoment(Match web) =>
        DateOnly.TryParseExact(
            $"{web.Groups["year"].Value}-{Or01(web.Groups["month"])}-{Or01(web.Groups["day"])}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _);

    private static string Or01(Group part) => part.Success ? part.Value : "01";

    [GeneratedRegex(
        @"^(?:(?<name>[A-Z][a-z]{2}),\s+)?(?<day>\d{1,2})\s+(?<month>[A-Z][a-z]{2})\s+(?<year>\d{4}|\d{2})\s+"
        + @"(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60))?\s+(?:UT|GMT|[ECMP][SD]T|[A-IK-Z]|[+-]\d{4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MailDate();

    [GeneratedRegex(
        @"^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d"
        + @"(?<second>:(?:[0-5]\d|60)(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebDate();
}
