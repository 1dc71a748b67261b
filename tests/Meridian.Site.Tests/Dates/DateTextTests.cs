using System.Globalization;
using Meridian.Site.Dates;
using NodaTime;
using NodaTime.Text;

namespace Meridian.Site.Tests.Dates;

public sealed class DateTextTests
{
    private static readonly DateTimeZone Toronto = DateTimeZoneProviders.Tzdb["America/Toronto"];

    [Theory]
    // A day is the start of that day in the site's zone.
    [InlineData("2026-07-03", "2026-07-03T00:00:00-04")]
    [InlineData("2026-7-3", "2026-07-03T00:00:00-04")]
    [InlineData("2026/07/03", "2026-07-03T00:00:00-04")]
    [InlineData("3 July 2026", "2026-07-03T00:00:00-04")]
    [InlineData("July 3, 2026", "2026-07-03T00:00:00-04")]
    [InlineData("3 Jul 2026", "2026-07-03T00:00:00-04")]
    [InlineData("3rd July, 2026", "2026-07-03T00:00:00-04")]
    [InlineData("the 3rd", null)]
    [InlineData("Sept. 3 2026", "2026-09-03T00:00:00-04")]
    [InlineData("Friday, 3 July 2026", "2026-07-03T00:00:00-04")]
    [InlineData("Fri, 03 Jul 2026 09:30:00 +0000", "2026-07-03T05:30:00-04")]
    // A time without a zone is the site's.
    [InlineData("2022-11-09T02:02:00", "2022-11-09T02:02:00-05")]
    [InlineData("2026-07-03T09:00", "2026-07-03T09:00:00-04")]
    [InlineData("2026-07-03 9:05", "2026-07-03T09:05:00-04")]
    [InlineData("3 July 2026, 6.30 pm", null)]
    [InlineData("3 July 2026 at 6:30 pm", "2026-07-03T18:30:00-04")]
    [InlineData("2026-07-03 12:00 am", "2026-07-03T00:00:00-04")]
    // A zone gives the moment, shown in the site's zone.
    [InlineData("2020-02-13 10:25:54 -0400", "2020-02-13T09:25:54-05")]
    [InlineData("2020-04-03T20:26:28.000Z", "2020-04-03T16:26:28-04")]
    [InlineData("2019-07-10 4:00:00 -0500", "2019-07-10T05:00:00-04")]
    [InlineData("2014-03-12T10:11:00-04:00", "2014-03-12T10:11:00-04")]
    [InlineData("2015-03-17 14:00:00 -4", "2015-03-17T14:00:00-04")]
    [InlineData("2016-03-23 9:00:00 -4", "2016-03-23T09:00:00-04")]
    [InlineData("2017-10-19 21:33:00 +0200", "2017-10-19T15:33:00-04")]
    [InlineData("2023-01-29 18:30:22 2023 -0800", "2023-01-29T21:30:22-05")]
    [InlineData("2023-01-29 18:30:22 -0800", "2023-01-29T21:30:22-05")]
    [InlineData("2023-01-29 18:30:22 UTC", "2023-01-29T13:30:22-05")]
    [InlineData("2023-01-29 18:30:22 +99", null)]
    [InlineData("2023-01-29 25:00", null)]
    [InlineData("2023-01-29 18:30 nonsense", null)]
    // Clocks go forward at 02:00 on 8 March 2026 and back at 02:00 on 1 November 2026.
    [InlineData("2026-03-08 02:30", "2026-03-08T03:30:00-04")]
    [InlineData("2026-11-01 01:30", "2026-11-01T01:30:00-04")]
    public void Every_form_gives_a_moment_in_the_sites_zone(string text, string? expected)
    {
        var isDate = DateText.TryParse(text, Toronto, out var date, out var problem);
        Assert.Equal(expected is not null, isDate);
        Assert.Equal(
            expected, date is null ? null : OffsetDateTimePattern.GeneralIso.Format(date.Moment.ToOffsetDateTime()));
        Assert.Equal(isDate, problem is null);
    }

    [Fact]
    public void A_date_knows_whether_a_time_was_given()
    {
        Assert.False(Read("2026-07-03").HasTime);
        Assert.True(Read("2026-07-03 00:00").HasTime);
    }

    [Fact]
    public void A_day_that_starts_late_starts_at_its_first_moment()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        Assert.True(DateText.TryParse("2018-11-04", zone, out var date, out _));
        Assert.Equal(1, date.Moment.Hour);
    }

    [Theory]
    [InlineData(
        "03/07/2026",
        "`03/07/2026` can be read as 3 July 2026 or as 7 March 2026",
        "write `2026-07-03` for 3 July 2026 or `2026-03-07` for 7 March 2026")]
    [InlineData(
        "25/12/2026",
        "`25/12/2026` is written with the day and month as numbers, which readers take in different ways",
        "write `2026-12-25` for 25 December 2026")]
    [InlineData(
        "05.05.26",
        "`05.05.26` is written with the day and month as numbers, which readers take in different ways",
        "write `2026-05-05` for 5 May 2026")]
    [InlineData("2026-02-30", "`2026-02-30` does not exist: February 2026 has 28 days", "correct the day or the month")]
    [InlineData(
        "29 February 2026",
        "`29 February 2026` does not exist: February 2026 has 28 days",
        "correct the day or the month")]
    [InlineData(
        "2026-13-01",
        "`2026-13-01` is in month 13, and a year has 12",
        "write the year, then the month, then the day: `2026-01-31`")]
    [InlineData("3 Juli 2026", "`Juli` in `3 Juli 2026` is not a month", "write it as `31 January 2026`")]
    [InlineData("next week", "`next week` is not a date", "write it as `2026-01-31` or `31 January 2026`")]
    [InlineData("2026-01-01 25:00", "`2026-01-01 25:00` has no time that can be read", "write the time as `18:30`")]
    [InlineData("99/99/9999", "`99/99/9999` is not a date", "write it as `2026-01-31`")]
    [InlineData("0000-01-01", "`0000-01-01` is in year 0, which is out of reach", "write it as `2026-01-31`")]
    public void What_is_no_date_is_explained(string text, string message, string help)
    {
        Assert.False(DateText.TryParse(text, Toronto, out _, out var problem));
        Assert.Equal(message, problem.Message);
        Assert.Equal(help, problem.Help);
    }

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("31 December 2026", true)]
    [InlineData("2026-12-31 10:00", true)]
    [InlineData("2026-12-31 soon", false)]
    [InlineData("31/12/2026", false)]
    public void A_day_in_settings_takes_the_same_forms(string text, bool isDay)
    {
        Assert.Equal(isDay, DateText.TryParseDay(text, out var day, out _));
        Assert.Equal(isDay ? new LocalDate(2026, 12, 31) : default, day);
    }

    [Theory]
    [InlineData("2026-07-03-neck-pain", "2026-07-03", "neck-pain")]
    [InlineData("2017-2-5-i-dont-like-zeroes", "2017-02-05", "i-dont-like-zeroes")]
    [InlineData("2026-02-30-neck", null, null)]
    [InlineData("2026-07-03", null, null)]
    [InlineData("neck-pain", null, null)]
    public void A_file_name_may_start_with_its_date(string stem, string? day, string? name)
    {
        Assert.Equal(day is not null, FileNameDate.TryParse(stem, out var found));
        Assert.Equal(day, found?.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(name, found?.Name);
    }

    private static WrittenDate Read(string text) =>
        DateText.TryParse(text, Toronto, out var date, out _) ? date : throw new FormatException(text);
}
