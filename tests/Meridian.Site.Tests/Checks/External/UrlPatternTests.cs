using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Checks.External;

namespace Meridian.Site.Tests.Checks.External;

public class UrlPatternTests
{
    [Theory]
    [InlineData("example.org", "https://example.org/", true)]
    [InlineData("Example.ORG", "http://example.org/a?b", true)]
    [InlineData(" example.org ", "http://example.org/", true)]
    [InlineData("example.org", "https://www.example.org/a", true)]
    [InlineData("example.org", "https://badexample.org/", false)]
    [InlineData("example.org", "https://example.org.evil.test/", false)]
    [InlineData("example.org", "https://other.test/example.org", false)]
    [InlineData("example.org:8080", "https://example.org:8080/", true)]
    [InlineData("example.org", "https://example.org:8080/", true)]
    [InlineData("example.org/private", "https://example.org/private/x", true)]
    [InlineData("example.org/private", "https://example.org/public", false)]
    [InlineData("example.org/*/draft", "https://example.org/a/b/draft-1", true)]
    [InlineData("*.example.org", "https://a.example.org/", true)]
    [InlineData("https://example.org/a", "https://example.org/a/b", true)]
    [InlineData("https://example.org/a", "http://example.org/a/b", false)]
    [InlineData("https://example.org/a", "https://www.example.org/a/b", false)]
    [InlineData("https://*/cart", "https://shop.test/en/cart?x", true)]
    [InlineData("*", "https://anything.test/", true)]
    public void A_pattern_covers_what_begins_so(string pattern, string url, bool covers) =>
        Assert.Equal(covers, new UrlPattern(pattern).Covers(url));

    [Fact]
    public void Stars_stand_for_any_characters() => Prop.ForAll(
        Gen.Elements('a', 'b', '*').ListOf().ToArbitrary(),
        Gen.Elements('a', 'B', 'b').ListOf().ToArbitrary(),
        (pattern, text) =>
        {
            var glob = string.Concat(pattern);
            var word = string.Concat(text);
            var expected = Regex.IsMatch(
                word, "^" + glob.Replace("*", ".*", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase);
            Assert.Equal(expected, Glob.Matches(glob, word));
        }).QuickCheckThrowOnFailure();
}
