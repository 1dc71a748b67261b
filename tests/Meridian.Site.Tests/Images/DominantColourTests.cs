using Meridian.Site.Images;

namespace Meridian.Site.Tests.Images;

public class DominantColourTests
{
    [Fact]
    public void The_colour_of_most_pixels_wins_over_their_mean() => Assert.Equal(
        "#0b0c0d",
        DominantColour.Of([.. "P6\n2 2\n255\n"u8, 10, 11, 12, 255, 255, 255, 12, 13, 14, 90, 200, 3]));

    [Fact]
    public void Notes_and_blanks_before_the_pixels_are_passed_over() => Assert.Equal(
        "#200a23",
        DominantColour.Of([.. "P6\n#made by 255\n 1\t1 \n# x\n255\n"u8, 32, 10, 35]));

    [Theory]
    [InlineData("")]
    [InlineData("P6")]
    [InlineData("P6\n#")]
    [InlineData("P6\n1 1\n255\n")]
    [InlineData("P6\n1 1\n65535\nabcdef")]
    [InlineData("P5\n1 1\n255\nabc")]
    public void What_is_no_such_image_has_no_colour(string ppm) =>
        Assert.Null(DominantColour.Of(System.Text.Encoding.Latin1.GetBytes(ppm)));
}
