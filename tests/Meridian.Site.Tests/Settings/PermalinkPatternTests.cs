using Meridian.Site.Settings;

namespace Meridian.Site.Tests.Settings;

public sealed class PermalinkPatternTests
{
    [Fact]
    public void Every_token_is_filled()
    {
        var pattern = PermalinkPattern.Parse(
            "/:year/:month/:day/:section/:title-:slug/:filename.html", out var unknown);
        Assert.Null(unknown);
        Assert.Equal(
            "/Year/Month/Day/Section/Title-Slug/FileName.html", pattern?.Fill(token => token.ToString()));
        Assert.True(pattern?.Uses(PermalinkToken.Section));
    }

    [Fact]
    public void An_unknown_token_is_named()
    {
        Assert.Null(PermalinkPattern.Parse("/:yaer/:slug/", out var unknown));
        Assert.Equal(":yaer", unknown);
    }

    [Fact]
    public void A_pattern_without_tokens_is_plain_text() =>
        Assert.Equal("/about/", PermalinkPattern.Parse("/about/", out _)?.Fill(_ => "x"));
}
