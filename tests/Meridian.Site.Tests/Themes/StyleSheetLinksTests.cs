using Meridian.Site.Themes;

namespace Meridian.Site.Tests.Themes;

public class StyleSheetLinksTests
{
    [Theory]
    [InlineData("a{b:url(x.png)}", "a{b:url(\"<x.png>\")}")]
    [InlineData("a{b:url( 'x.png' )}", "a{b:url( \"<x.png>\" )}")]
    [InlineData("a{b:URL(\"x.png\"),url(y)}", "a{b:URL(\"<x.png>\"),url(\"<y>\")}")]
    [InlineData("/* url(x) */ a{}", "/* url(x) */ a{}")]
    [InlineData("a{content:'url(x)'}", "a{content:'url(x)'}")]
    [InlineData("a{content:'it\\'s url(x)'}", "a{content:'it\\'s url(x)'}")]
    [InlineData("a{b:my-url(x)}", "a{b:my-url(x)}")]
    [InlineData("a{b:url(x", "a{b:url(x")]
    [InlineData("a{b:url('x", "a{b:url('x")]
    [InlineData("/* open", "/* open")]
    [InlineData("", "")]
    public void Only_urls_are_rewritten(string styles, string expected) =>
        Assert.Equal(expected, StyleSheetLinks.Rewrite(styles, url => $"<{url}>"));
}
