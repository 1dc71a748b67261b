namespace Meridian.Sources.Tests;

public class NearestNameTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("descripton", "description")]
    [InlineData("TITLE", "title")]
    [InlineData("dtae", "date")]
    [InlineData("elephant", null)]
    [InlineData("", null)]
    public void The_name_that_was_meant_is_found(string name, string? meant) =>
        Assert.Equal(meant, NearestName.Of(name, ["date", "description", "tags", "title"]));

    [Fact]
    public void Of_two_equally_near_the_first_in_order_wins() =>
        Assert.Equal("abc1", NearestName.Of("abc0", ["abc2", "abc1"]));
}
