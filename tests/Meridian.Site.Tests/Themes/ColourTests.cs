using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Themes;

namespace Meridian.Site.Tests.Themes;

public class ColourTests
{
    [Theory]
    [InlineData("#135c5e", "#135c5e")]
    [InlineData("#FfF", "#ffffff")]
    [InlineData("#1a2", "#11aa22")]
    [InlineData("rebeccapurple", "#663399")]
    [InlineData("White", "#ffffff")]
    [InlineData("dimgrey", "#696969")]
    public void A_colour_is_read_in_figures_and_by_its_name(string text, string colour)
    {
        Assert.True(Colour.TryParse(text, out var read));
        Assert.Equal(colour, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#12")]
    [InlineData("#1234")]
    [InlineData("#11aa22ff")]
    [InlineData("#-1a2b3")]
    [InlineData("#12345g")]
    [InlineData("transparent")]
    [InlineData("ButtonFace")]
    [InlineData("rgb(0 0 0 / 50%)")]
    [InlineData("12")]
    public void What_may_let_its_ground_through_or_is_no_colour_is_not_read(string text) =>
        Assert.False(Colour.TryParse(text, out _));

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#fff", "#fff", 1)]
    [InlineData("#777", "#fff", 4.478)]
    [InlineData("#767676", "#fff", 4.542)]
    [InlineData("#f00", "#fff", 3.998)]
    public void Contrast_is_what_WCAG_says(string one, string other, double expected)
    {
        Assert.True(Colour.TryParse(one, out var first) && Colour.TryParse(other, out var second)
            && Math.Abs(Colour.Contrast(first, second) - expected) < 0.001
            && Colour.Contrast(first, second) == Colour.Contrast(second, first));
    }

    [Fact]
    public void On_every_ground_there_is_a_colour_that_can_be_seen() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>().Filter(bytes => bytes.Length >= 6),
        bytes =>
        {
            var colour = new Colour(bytes[0], bytes[1], bytes[2]);
            var ground = new Colour(bytes[3], bytes[4], bytes[5]);
            var seen = colour.SeenOn(ground, 4.5);
            return Colour.Contrast(seen, ground) >= 4.5
                && (seen == colour || Colour.Contrast(colour, ground) < 4.5);
        }).QuickCheckThrowOnFailure();
}
