using Meridian.Site.Themes;
using Meridian.Templating.Values;
using NodaTime;
using NodaTime.Text;

namespace Meridian.Site.Views;

/// <summary>Shows dates to templates: the wall clock, and beside it the two forms themes need.</summary>
internal static class WrittenDates
{
    private static readonly OffsetDateTimePattern Rfc3339 =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<Z+HH:mm>");

    /// <summary>
    /// The three members of a date: `name`, `name_iso` (RFC 3339) and `name_text` (the site's language).
    /// </summary>
    public static ModelMember<T>[] Members<T>(
        MemberFactory<T> members, string name, Func<T, ZonedDateTime?> read, Func<T, ThemeWords> words)
        where T : class =>
    [
        members.Date(name, view => read(view)?.LocalDateTime.ToDateTimeUnspecified()).OrNull(),
        // Digits and signs that we write: as safe to print bare as a URL of ours.
        members.Url(name + "_iso", view => read(view) is { } date ? Iso(date) : null).OrNull(),
        members.Text(name + "_text", view => read(view) is { } date ? words(view).Date(date.Date) : null).OrNull(),
    ];

    /// <summary>A moment as RFC 3339 writes it, with its offset.</summary>
    public static string Iso(ZonedDateTime date) =>
        Rfc3339.Format(date.ToOffsetDateTime());
}
