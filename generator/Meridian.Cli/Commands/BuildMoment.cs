using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Meridian.Cli.Commands;

/// <summary>
/// The moment that a build takes for now. It comes from `--now`, else from SOURCE_DATE_EPOCH, else from the clock.
/// Either an instant, or a time on the wall of the site's own time zone, which only the site knows.
/// </summary>
internal readonly record struct BuildMoment(Instant? Instant, LocalDateTime? Local)
{
    private const string Forms = "write it as 2026-07-03, 2026-07-03T09:00 or 2026-07-03T09:00+10:00";

    /// <summary>Reads `--now`; a date alone means the start of that day. Null when it is none of the forms.</summary>
    public static BuildMoment? Parse(string text)
    {
        text = text.Trim().Replace(' ', 'T');
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
        {
            return new BuildMoment(null, date.Value.AtMidnight());
        }

        foreach (var pattern in LocalForms)
        {
            if (pattern.Parse(text) is { Success: true } local)
            {
                return new BuildMoment(null, local.Value);
            }
        }

        foreach (var pattern in OffsetForms)
        {
            if (pattern.Parse(text) is { Success: true } zoned)
            {
                return new BuildMoment(zoned.Value.ToInstant(), null);
            }
        }

        return null;
    }

    /// <summary>Reads `--now` for the parser, with what to do about one that is wrong.</summary>
    public static BuildMoment? Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var moment = Parse(text);
        if (moment is null)
        {
            result.AddError(WrongUsage.Message($"`--now {text}` is not a moment", Forms));
        }

        return moment;
    }

    /// <summary>The day of this moment: in the site's zone when it is local, else in UTC.</summary>
    public LocalDate Date => Local?.Date ?? Instant.GetValueOrDefault().InUtc().Date;

    /// <summary>
    /// Reads SOURCE_DATE_EPOCH: whole seconds since 1970 (reproducible-builds.org). Null when it is not that.
    /// </summary>
    public static BuildMoment? ParseEpoch(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
            ? new BuildMoment(NodaTime.Instant.FromUnixTimeSeconds(seconds), null)
            : null;

    /// <summary>The last second of the year 9999.</summary>
    private const long LastSecond = 253402300799;

    private static readonly LocalDateTimePattern[] LocalForms =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.ExtendedIso,
    ];

    private static readonly OffsetDateTimePattern[] OffsetForms =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.Rfc3339,
    ];
}
