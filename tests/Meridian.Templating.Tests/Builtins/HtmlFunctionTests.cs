using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Builtins;

public class HtmlFunctionTests
{
    [Theory]
    [InlineData("'<b>Tom & Ann\\'s</b>' | html.escape", "&lt;b&gt;Tom &amp; Ann&#39;s&lt;/b&gt;")]
    [InlineData("null | html.escape", "")]
    [InlineData("5 | html.escape", "5")]
    [InlineData("'<p>Rest <i>well</i></p>' | html.strip", "Rest well")]
    [InlineData("null | html.strip", "")]
    [InlineData("\"a\\nb\\r\\nc\\rd\" | html.newline_to_br", "a<br />\nb<br />\r\nc<br />\rd")]
    [InlineData("\"\\n\" | html.newline_to_br", "<br />\n")]
    [InlineData("null | html.newline_to_br", "")]
    [InlineData("'5 % & more/less' | html.url_encode", "5%20%25%20%26%20more%2Fless")]
    [InlineData("null | html.url_encode", "")]
    [InlineData("'/a b/?q=ü&x=1' | html.url_escape", "/a%20b/?q=%C3%BC&x=1")]
    [InlineData("null | html.url_escape", "")]
    public void Text_is_made_fit_for_HTML(string code, string expected) => Calls.Give(code, expected);

    [Theory]
    [InlineData("a{{ '<\\n' | html.escape }}b", "a&lt;\nb")]
    [InlineData("a{{ null | html.escape }}b", "ab")]
    [InlineData("a{{ [1, '&'] | html.escape }}b", "a[1, &quot;&amp;&quot;]b")]
    [InlineData("{{ html.escape '&' }}{{ x = '&' | html.escape; x }}", "&amp;&amp;")]
    [InlineData("{{ ['&'] | html.escape | string.upcase }}", "[&QUOT;&AMP;&QUOT;]")]
    [InlineData("{{ ^['&'] | html.escape }}", "&amp;")]
    [InlineData("  {{ \"<\\n>\" | html.escape }}", "  &lt;\n  &gt;")]
    public void Escaped_text_goes_to_the_output_as_if_it_was_made_first(string template, string expected) =>
        Assert.Equal(expected, Rendering.Of(template));

    [Fact]
    public void A_long_text_is_escaped_as_a_short_one_is()
    {
        var text = string.Concat(Enumerable.Repeat("Tom & Ann ", 1000));
        Assert.Equal(
            text.Replace("&", "&amp;", StringComparison.Ordinal),
            Rendering.Of("{{ t | html.escape }}", null, null, Rendering.With("t", Value.Text(text))));
    }

    [Fact]
    public void Escaped_text_counts_towards_the_limit_of_the_output()
    {
        var options = new RenderOptions { Limits = Limits.Site with { OutputCharacters = 10 } };
        var error = Rendering.ErrorOf("{{ for i in 1..9; '&' | html.escape; end }}", options);
        Assert.Contains("10", error.Message, StringComparison.Ordinal);
    }
}
