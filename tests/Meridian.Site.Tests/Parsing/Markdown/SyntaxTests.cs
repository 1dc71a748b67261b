using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData("*em* **strong** `code`", "<p><em>em</em> <strong>strong</strong> <code>code</code></p>\n")]
    [InlineData("~~gone~~", "<p><del>gone</del></p>\n")]
    [InlineData("H~2~O and x^2^ and ++new++", "<p>H~2~O and x^2^ and ++new++</p>\n")]
    [InlineData("one  \ntwo", "<p>one<br />\ntwo</p>\n")]
    public void Inline_marks(string markdown, string html) => Assert.Equal(html, ToHtml(markdown));

    [Fact]
    public void A_table_aligns_its_columns() => Assert.Equal(
        """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th style="text-align: right;">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td style="text-align: right;">2</td>
        </tr>
        </tbody>
        </table>

        """,
        ToHtml("| a | b |\n|---|--:|\n| 1 | 2 |"));

    [Fact]
    public void A_footnote_is_linked_both_ways()
    {
        var html = ToHtml("Text[^1].\n\n[^1]: The *note*.");
        Assert.Contains("href=\"#fn:1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"fn:1\"", html, StringComparison.Ordinal);
        Assert.Contains("The <em>note</em>.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#fnref:1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_list() =>
        Assert.Equal("<dl>\n<dt>Qi</dt>\n<dd>Vital energy</dd>\n</dl>\n", ToHtml("Qi\n:   Vital energy"));

    [Fact]
    public void A_task_list_shows_what_is_done()
    {
        var html = ToHtml("- [ ] book\n- [x] rest");
        Assert.Contains("type=\"checkbox\" /> book", html, StringComparison.Ordinal);
        Assert.Contains("checked=\"checked\" /> rest", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"so\" 'it' -- a --- b...", "“so” ‘it’ – a — b…")]
    [InlineData("it's the clinic's", "it’s the clinic’s")]
    [InlineData("“already” curly’s", "“already” curly’s")]
    [InlineData("`\"code\" -- 'x'`", "<code>&quot;code&quot; -- 'x'</code>")]
    public void Smart_punctuation(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", ToHtml(markdown));

    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("Dear {name}, hello {{ first }}")]
    [InlineData("{% include x %} and {")]
    [InlineData("a {href=/x/} b")]
    public void Template_code_and_words_in_braces_are_text(string markdown) =>
        Assert.Equal($"<p>{markdown}</p>\n", ToHtml(markdown));

    [Fact]
    public void Template_code_in_a_heading_is_text() =>
        Assert.Equal("<h2 id=\"hello-name\">Hello {name}</h2>\n", ToHtml("## Hello {name}"));

    [Theory]
    [InlineData("## Head {#own .big}", "<h2 id=\"own\" class=\"big\">Head</h2>\n")]
    [InlineData("text {.x}", "<p class=\"x\">text </p>\n")]
    [InlineData("*a*{.x} b", "<p><em class=\"x\">a</em> b</p>\n")]
    [InlineData("[a](b){rel=\"nofollow me\"}", "<p><a href=\"b\" rel=\"nofollow me\">a</a></p>\n")]
    [InlineData("{.x}\n\n- a", "<ul class=\"x\">\n<li>a</li>\n</ul>\n")]
    [InlineData("```js {.x}\na\n```", "<pre><code class=\"x language-js\">a\n</code></pre>\n")]
    public void Attributes_belong_to_what_is_before_them(string markdown, string html) =>
        Assert.Equal(html, ToHtml(markdown));

    [Fact]
    public void An_empty_body_has_nothing() => Assert.True(Parse("").IsEmpty);

    [Fact]
    public void Inline_containers_are_off() => Assert.Equal("<p>a ::x:: b</p>\n", ToHtml("a ::x:: b"));

    [Fact]
    public void Rendering_one_body_leaves_nothing_in_the_next()
    {
        var first = BodyPrinter.Print(Parse("- *a*\n\n:::note\nb #Tag"));
        Parse("1. > x <a href=y>");
        Assert.Equal(first, BodyPrinter.Print(Parse("- *a*\n\n:::note\nb #Tag")));
    }
}
