namespace Meridian.Sources.Tests;

public class PathTests
{
    [Theory]
    [InlineData("a/b.md", "a/b.md")]
    [InlineData("./a//b/../c.md", "a/c.md")]
    [InlineData("a\\b.md", "a/b.md")]
    [InlineData("", "")]
    public void A_path_is_folded(string text, string folded) => Assert.Equal(folded, SitePath.Of(text).Value);

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("C:\\a")]
    [InlineData("a\0b")]
    public void A_path_cannot_leave_its_tree(string text) => Assert.False(SitePath.TryParse(text, out _));

    [Fact]
    public void A_path_knows_its_parts()
    {
        var path = SitePath.Of("content/posts/2026-01-31-neck.md");
        Assert.Equal(
            ("2026-01-31-neck.md", "2026-01-31-neck", ".md", "content/posts"),
            (path.Name, path.Stem, path.Extension, path.Folder.Value));
        Assert.Equal("posts/2026-01-31-neck.md", path.RelativeTo(SitePath.Of("content")).Value);
        Assert.False(path.IsUnder(SitePath.Of("content/post")));
        Assert.Equal("content/pages/about.md", path.Folder.Resolve("../pages/about.md")?.Value);
        Assert.Null(path.Folder.Resolve("../../../x"));
    }

    [Theory]
    [InlineData("/", "index.html", "/")]
    [InlineData("/posts/neck/", "posts/neck/index.html", "/posts/neck/")]
    [InlineData("/feed.xml", "feed.xml", "/feed.xml")]
    [InlineData("/tags/针灸/", "tags/针灸/index.html", "/tags/%E9%92%88%E7%81%B8/")]
    [InlineData("/a b%", "a b%", "/a%20b%25")]
    public void A_url_names_its_file_and_its_written_form(string url, string file, string encoded) =>
        Assert.Equal((file, encoded), (UrlPath.Of(url).File.Value, UrlPath.Of(url).Encoded));

    [Theory]
    [InlineData("posts/")]
    [InlineData("/a/../b/")]
    [InlineData("//a/")]
    [InlineData("/a\\b/")]
    [InlineData("/a\nb/")]
    public void A_url_of_the_site_is_plain(string url) => Assert.False(UrlPath.TryParse(url, out _));

    [Theory]
    [InlineData("posts/neck/index.html", "/posts/neck/")]
    [InlineData("index.html", "/")]
    [InlineData("404.html", "/404.html")]
    public void A_file_knows_its_url(string file, string url) =>
        Assert.Equal(url, UrlPath.OfFile(SitePath.Of(file)).Value);
}
