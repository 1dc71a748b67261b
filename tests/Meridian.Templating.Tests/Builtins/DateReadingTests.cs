using System.Globalization;
using Meridian.Templating.Builtins;

namespace Meridian.Templating.Tests.Builtins;

public class DateReadingTests
{
    private static readonly DateTime BuildTime = new(2019, 5, 6, 7, 8, 9);

    [Theory]
    [InlineData("2026-07-03", "2026-07-03 00:00:00")]
    [InlineData("3 July 2026", "2026-07-03 00:00:00")]
    [InlineData("July 3, 2026 4:05 PM", "2026-07-03 16:05:00")]
    [InlineData("07/03/2026", "2026-07-03 00:00:00")]
    [InlineData("07/03/26", "2026-07-03 00:00:00")]
    [InlineData("2026-07-03T16:05:06.5", "2026-07-03 16:05:06")]
    [InlineData("2026-07-03T16:05:06Z", "2026-07-03 16:05:06")]
    [InlineData("2026-07-03T16:05:06+02:00", "2026-07-03 14:05:06")]
    [InlineData("2026-07-03T16:05:06-02:00", "2026-07-03 18:05:06")]
    [InlineData("Fri, 03 Jul 2026 16:05:06 GMT", "2026-07-03 16:05:06")]
    [InlineData("no date", "0001-01-01 00:00:00")]
    [InlineData("2026-02-30", "0001-01-01 00:00:00")]
    public void A_date_is_read_in_the_usual_ways(string text, string expected) =>
        Assert.Equal(expected, Print(DateReading.Read(text, BuildTime)));

    [Theory]
    [InlineData("3 July", "2019-07-03 00:00:00")]
    [InlineData("07/03", "2019-07-03 00:00:00")]
    [InlineData("July 3 16:05", "2019-07-03 16:05:00")]
    [InlineData("16:05", "2019-05-06 16:05:00")]
    public void What_is_not_said_comes_from_the_build(string text, string expected) =>
        Assert.Equal(expected, Print(DateReading.Read(text, BuildTime)));

    [Fact]
    public void The_29th_of_February_is_read_in_a_leap_year() =>
        Assert.Equal("2024-02-29 00:00:00", Print(DateReading.Read("29 February", new DateTime(2024, 1, 1))));

    [Theory]
    [InlineData("03.07.2026", "dd.MM.yyyy", "2026-07-03 00:00:00")]
    [InlineData("3 7 2026", "%d M yyyy", "2026-07-03 00:00:00")]
    [InlineData("2026-07-03 16:05 +02:00", "yyyy-MM-dd HH:mm zzz", "2026-07-03 14:05:00")]
    [InlineData("03.07", "dd.MM", "2019-07-03 00:00:00")]
    [InlineData("16:05", "HH:mm", "2019-05-06 16:05:00")]
    [InlineData("2026-07-03", "dd.MM.yyyy", "0001-01-01 00:00:00")]
    [InlineData("x", "", "0001-01-01 00:00:00")]
    public void A_date_is_read_by_a_format(string text, string format, string expected) =>
        Assert.Equal(expected, Print(DateReading.ReadExact(text, format, BuildTime)));

    private static string Print(DateTime date) => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
