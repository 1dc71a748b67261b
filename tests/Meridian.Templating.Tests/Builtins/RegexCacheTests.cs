using System.Text.RegularExpressions;
using Meridian.Templating.Builtins;

namespace Meridian.Templating.Tests.Builtins;

public class RegexCacheTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public void An_expression_is_made_once() =>
        Assert.Same(RegexCache.Get("a+", RegexOptions.None, Limit), RegexCache.Get("a+", RegexOptions.None, Limit));

    [Fact]
    public void Options_and_time_limits_make_another_expression()
    {
        var regex = RegexCache.Get("b+", RegexOptions.None, Limit);
        Assert.NotSame(regex, RegexCache.Get("b+", RegexOptions.IgnoreCase, Limit));
        var second = TimeSpan.FromSeconds(1);
        Assert.Equal(second, RegexCache.Get("b+", RegexOptions.None, second).MatchTimeout);
    }

    [Fact]
    public void Expressions_made_from_content_do_not_pile_up()
    {
        var first = RegexCache.Get("first", RegexOptions.None, Limit);
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal($"x{i}", RegexCache.Get($"x{i}", RegexOptions.None, Limit).ToString());
        }

        Assert.NotSame(first, RegexCache.Get("first", RegexOptions.None, Limit));
    }

    [Theory]
    [InlineData(@"(\w)\1", "book", "oo")]
    [InlineData("(?<=£)[0-9]+", "£45", "45")]
    [InlineData(@"(?:a??)?(?:\b?)?", "a", "")]
    public void Every_construct_of_the_platform_works(string pattern, string text, string expected) =>
        Assert.Equal(expected, RegexCache.Get(pattern, RegexOptions.None, Limit).Match(text).Value);
}
