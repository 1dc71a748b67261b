using NodaTime;

namespace Meridian.Site.Dates;

/// <summary>
/// A date as an author wrote it, in the site's time zone; without a time it is the start of that day.
/// </summary>
internal sealed record WrittenDate(ZonedDateTime Moment, bool HasTime);
