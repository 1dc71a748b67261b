using Meridian.Site.Parsing;
using Meridian.Site.Views;

namespace Meridian.Site.Tests.Views;

public class TocViewTests
{
    [Theory]
    [InlineData("2 2 2", "a b c")]
    [InlineData("2 3 3 2", "a(b c) d")]
    [InlineData("2 4 3 2", "a(b c) d")]
    [InlineData("3 2", "a b")]
    [InlineData("1 2 5 3", "b(d)")]
    [InlineData("", "")]
    public void Headings_nest_by_their_levels(string levels, string expected)
    {
        var headings = levels.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((level, at) => new Heading(int.Parse(level, null), $"{(char)('a' + at)}", "Words", default));
        Assert.Equal(expected, Print(TocView.Of([.. headings])));
    }

    [Fact]
    public void A_heading_without_words_is_not_listed() => Assert.Equal(
        "b",
        Print(TocView.Of([new Heading(2, "a", "", default), new Heading(2, "b", "Words", default)])));

    private static string Print(IEnumerable<TocView> entries) => string.Join(
        ' ', entries.Select(entry => entry.Id + (entry.Children.IsEmpty ? "" : $"({Print(entry.Children)})")));
}
