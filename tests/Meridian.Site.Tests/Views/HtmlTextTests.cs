using Meridian.Site.Views;

namespace Meridian.Site.Tests.Views;

public class HtmlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a < b & \"c\" 'd' > e", "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e")]
    [InlineData("Qì 针灸", "Qì 针灸")]
    public void Text_is_escaped_where_html_gives_it_a_meaning(string text, string html) =>
        Assert.Equal(html, HtmlText.Escape(text));

    [Theory]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("/my file.pdf", "/my%20file.pdf")]
    [InlineData("/caf\u00e9", "/caf%C3%A9")]
    [InlineData("/a%20b", "/a%20b")]
    [InlineData("/\U0001F9D8", "/%F0%9F%A7%98")]
    [InlineData("/\"x\"", "/%22x%22")]
    public void A_url_becomes_ascii_and_keeps_what_is_encoded(string url, string encoded) =>
        Assert.Equal(encoded, HtmlText.EncodeUrl(url));
}
