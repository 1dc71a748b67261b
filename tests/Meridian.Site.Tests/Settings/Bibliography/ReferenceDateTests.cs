using Meridian.Site.Settings.Bibliography;

namespace Meridian.Site.Tests.Settings.Bibliography;

public sealed class ReferenceDateTests
{
    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2018-05", "2018-5")]
    [InlineData("2018-05-12", "2018-5-12")]
    [InlineData("2018-05-12T10:00:00Z", "2018-5-12")]
    [InlineData("2018-05/2018-06", "2018-5")]
    [InlineData("2018/2019", "2018")]
    [InlineData("2018/..", "2018")]
    [InlineData("2018~", "2018")]
    [InlineData("2018-21", "2018")]
    [InlineData("2018-00-00", "2018")]
    [InlineData("2018-02-30", "2018-2")]
    [InlineData("2018-XX", "2018")]
    [InlineData("2018--2019", "2018")]
    [InlineData("12 May 2018", "2018-5-12")]
    [InlineData("May 12, 2018", "2018-5-12")]
    [InlineData("2018 May", "2018-5")]
    [InlineData("Sept 2018", "2018-9")]
    [InlineData("Spring 2018", "2018")]
    [InlineData("c2018", "2018")]
    [InlineData("[2018a]", "2018")]
    [InlineData("03/07/2026", "2026")]
    [InlineData("in press", null)]
    [InlineData("n.d.", null)]
    [InlineData("0000", null)]
    [InlineData("9999", null)]
    [InlineData("20181", null)]
    [InlineData("", null)]
    public void A_date_is_as_exact_as_it_surely_is(string text, string? date) =>
        Assert.Equal(date, ReferenceDate.Of(text) is { } read
            ? string.Join('-', new[] { read.Year, read.Month, read.Day }.Where(part => part is not null))
            : null);
}
