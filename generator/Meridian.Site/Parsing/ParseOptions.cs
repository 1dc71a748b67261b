using NodaTime;

namespace Meridian.Site.Parsing;

/// <summary>Everything the reading of one content file depends on besides its text.</summary>
/// <param name="TimeZone">The zone of dates that name none.</param>
internal sealed record ParseOptions(DateTimeZone TimeZone);
