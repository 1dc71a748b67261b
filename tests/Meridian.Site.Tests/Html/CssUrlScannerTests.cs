using Meridian.Site.Html.Css;

namespace Meridian.Site.Tests.Html;

public class CssUrlScannerTests
{
    [Theory]
    [InlineData("a{b:url(x)}", "x")]
    [InlineData("a{b:URL( \"x\" )}", "x")]
    [InlineData("a{b:url('x'),url(y)}", "x y")]
    [InlineData("a{b:url( x\n)}", "x")]
    [InlineData("@import 'x';", "x")]
    [InlineData("@import \"x\" layer(l) screen; a{b:'y'}", "x")]
    [InlineData("@import url(x) supports(a:'y');", "x")]
    [InlineData("@namespace s url(x); @charset \"y\"; a{b:url(z)}", "z")]
    [InlineData("a{b:image-set('x' 1x, url(y) 2x, 'z' type('image/png') 3x)}", "x y z")]
    [InlineData("a{b:-webkit-image-set(url(x) 1x)}", "x")]
    [InlineData("a{b:cross-fade(20% url(x), url(y))}", "x y")]
    [InlineData("a{content:\"url(x)\"} /* url(y) */ b{c:url(z)}", "z")]
    [InlineData("a{b:url(x\\)y)}", "x)y")]
    [InlineData("a{b:url('\\41 b')}", "Ab")]
    [InlineData("a{b:url(x y)}", "")]
    [InlineData("a{b:url()}", "")]
    [InlineData("a{b:my-url(x)}", "")]
    [InlineData("a{b:url(x", "x")]
    [InlineData("a{b:url('x", "x")]
    [InlineData("a{b:url('x\n)}c{d:url(y)}", "y")]
    [InlineData("@font-face{src:url(x.eot?#i)format('y'),local('z')}", "x.eot?#i")]
    public void A_style_sheet_tells_its_urls(string css, string urls)
    {
        var found = CssUrlScanner.Scan(css).Where(url => url.Text.Length > 0).ToArray();
        Assert.Equal(urls, string.Join(' ', found.Select(url => url.Text)));
        Assert.All(
            found.Where(url => !css.Contains('\\', StringComparison.Ordinal)),
            url => Assert.Equal(url.Text, css.Substring(url.Span.Start, url.Span.Length)));
    }
}
