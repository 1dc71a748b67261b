using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Views.Cards;

namespace Meridian.Site.Tests.Views;

public class LineBreakerTests
{
    [Theory]
    [InlineData("", 9000, "")]
    [InlineData("One", 9000, "One")]
    [InlineData("  One \t two\n", 9000, "One two")]
    [InlineData("Massage for tired shoulders: what it is good for", 12000,
        "Massage for tired|shoulders: what|it is good for")]
    [InlineData("A long walk and a rest", 7000, "A long walk|and a rest")]
    [InlineData("Self-care in the morning", 7000, "Self-care in|the morning")]
    [InlineData("A well-understood pain", 7500, "A well-|understood|pain")]
    [InlineData("Donaudampfschifffahrt", 6500, "Donaudampf|schifffahrt")]
    [InlineData("針灸與頸痛的研究。", 5000, "針灸與頸|痛的研究。")]
    public void Lines_are_few_even_and_end_where_they_may(string text, int room, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaker.Break(text, room)));

    [Fact]
    public void No_line_is_wider_than_its_room_and_nothing_is_lost() =>
        Prop.ForAll<NonNull<string>, PositiveInt>((text, room) =>
        {
            var width = 1000 + room.Get * 100;
            var lines = LineBreaker.Break(text.Get, width);
            Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= width, line));
            Assert.Equal(Letters(text.Get), Letters(string.Concat(lines)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Marks_over_letters_take_no_room_and_stay_with_them()
    {
        Assert.Equal(TextWidth.Of("e"), TextWidth.Of("e\u0301"));
        Assert.Equal("e\u0301|e\u0301", string.Join('|', LineBreaker.Break("e\u0301e\u0301", 700)));
    }

    [Fact]
    public void Letters_differ_in_width()
    {
        Assert.True(TextWidth.Of("iii") < TextWidth.Of("mmm"));
        Assert.Equal(1000, TextWidth.Of("針"));
        Assert.True(TextWidth.Of("\uD83D\uDE00") == 1000);
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
