using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Tests.Settings;

public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("https://example.org", "https://example.org", "/")]
    [InlineData("https://Example.org/", "https://example.org", "/")]
    [InlineData("https://example.org/blog", "https://example.org", "/blog/")]
    [InlineData("https://example.org/blog/", "https://example.org", "/blog/")]
    [InlineData("http://localhost:4000/a/b/", "http://localhost:4000", "/a/b/")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example", "/")]
    public void A_web_address_is_read_into_origin_and_folder(string text, string origin, string path)
    {
        var url = BaseUrl.Parse(text);
        Assert.Equal(origin, url?.Origin);
        Assert.Equal(path, url?.Path.Value);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("/blog/")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://user@example.org/")]
    [InlineData("https://example.org/?q=1")]
    [InlineData("https://example.org/#top")]
    [InlineData("https://exa mple.org/")]
    [InlineData("")]
    public void Anything_else_is_not_a_base_url(string text) => Assert.Null(BaseUrl.Parse(text));

    [Fact]
    public void Pages_lie_below_the_base_path_relative_and_absolute()
    {
        var url = Assert.IsType<BaseUrl>(BaseUrl.Parse("https://example.org/blog/"));
        Assert.Equal("/blog/posts/neck/", url.Relative(UrlPath.Of("/posts/neck/")));
        Assert.Equal("https://example.org/blog/tags/%E9%92%88/", url.Absolute(UrlPath.Of("/tags/针/")));
        Assert.Equal("https://example.org/blog/", url.Absolute(UrlPath.Root));
        Assert.Equal("https://example.org/blog/", url.ToString());
        Assert.Equal("example.org", url.Host);
    }
}
