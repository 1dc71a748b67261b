using Meridian.Site.Parsing;
using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class ContainerTests
{
    [Fact]
    public void A_container_holds_markdown() =>
        Assert.Equal("<note:>\n<p>Read <em>this</em></p>\n</note>\n", ToHtml(":::note\nRead *this*\n:::"));

    [Theory]
    [InlineData("case-study")]
    [InlineData("cta")]
    [InlineData("emergency")]
    [InlineData("figure")]
    [InlineData("key-points")]
    [InlineData("note")]
    [InlineData("see-gp")]
    [InlineData("self-care")]
    [InlineData("urgent")]
    public void These_containers_exist(string name) =>
        Assert.Equal($"<{name}:>\n<p>x</p>\n</{name}>\n", ToHtml($":::{name}\nx\n:::"));

    [Fact]
    public void The_opening_line_gives_name_argument_and_attributes()
    {
        const string Markdown = "::: Case-Study back pain {#b .big lang=en}\nx\n:::";
        var container = Assert.Single(Parse(Markdown).AllPieces().OfType<ContainerPiece>());
        Assert.Equal(("case-study", "back pain"), (container.Name, container.Argument));
        Assert.Equal(
            [new("id", "b"), new("class", "big"), new("lang", "en")], container.Attributes.AsEnumerable());
        Assert.Equal("1:16-25", Place(Markdown, container.ArgumentSpan));
        Assert.Equal("1:1-43", Place(Markdown, container.Span));
    }

    [Theory]
    [InlineData("::::note\n:::figure\nx\n:::\ny\n::::")]
    [InlineData(":::note\n::::figure\nx\n::::\ny\n:::")]
    [InlineData(":::note\n:::figure\nx\n:::\ny\n:::")]
    public void Containers_nest(string markdown) =>
        Assert.Equal("<note:>\n<figure:>\n<p>x</p>\n</figure>\n<p>y</p>\n</note>\n", ToHtml(markdown));

    [Fact]
    public void A_line_with_more_colons_ends_the_innermost() =>
        Assert.Equal("<note:>\n<p>x</p>\n</note>\n<p>y</p>\n", ToHtml(":::note\nx\n::::\ny"));

    [Theory]
    [InlineData(":::note\n```\n:::\n```\nx\n:::", "<note:>\n<pre><code>:::\n</code></pre>\n<p>x</p>\n</note>\n")]
    [InlineData("```\n:::note\n```", "<pre><code>:::note\n</code></pre>\n")]
    [InlineData("    :::note", "<pre><code>:::note\n</code></pre>\n")]
    [InlineData("`:::note`", "<p><code>:::note</code></p>\n")]
    public void Code_that_shows_a_container_is_code(string markdown, string html) =>
        Assert.Equal(html, ToHtml(markdown));

    [Fact]
    public void A_container_interrupts_a_paragraph() =>
        Assert.Equal("<p>a</p>\n<note:>\n<p>b</p>\n</note>\n<p>c</p>\n", ToHtml("a\n:::note\nb\n:::\nc"));

    [Theory]
    [InlineData(
        "- a\n\n  :::note\n  b\n  :::\n\n  c",
        "<ul>\n<li><p>a</p>\n<note:>\n<p>b</p>\n</note>\n<p>c</p>\n</li>\n</ul>\n")]
    [InlineData("> :::note\n> b\n> :::", "<blockquote>\n<note:>\n<p>b</p>\n</note>\n</blockquote>\n")]
    [InlineData(":::note\n- a\n  :::tip-like\n:::", "")]
    public void A_container_may_stand_in_lists_and_quotations(string markdown, string html)
    {
        var body = Parse(markdown);
        if (html.Length > 0)
        {
            Assert.Empty(body.Diagnostics);
            Assert.Equal(html, BodyPrinter.Print(body));
        }
        else
        {
            Assert.NotEmpty(body.Diagnostics);
        }
    }

    [Fact]
    public void A_list_in_a_container_may_hold_one_too() => Assert.Equal(
        "<note:>\n<ul>\n<li>a\n<urgent:>\n<p>b</p>\n</urgent>\n</li>\n</ul>\n</note>\n",
        ToHtml(":::note\n- a\n  :::urgent\n  b\n  :::\n:::"));

    [Theory]
    [InlineData(":::cta book\n\nAfter", "<cta:book>\n</cta>\n<p>After</p>\n")]
    [InlineData(":::cta book\n:::\n\nAfter", "<cta:book>\n</cta>\n<p>After</p>\n")]
    [InlineData(":::cta book\nCome *in*\n:::\n\nAfter", "<cta:book>\n<p>Come <em>in</em></p>\n</cta>\n<p>After</p>\n")]
    [InlineData(":::cta book\n\n:::note\nx\n:::", "<cta:book>\n</cta>\n<note:>\n<p>x</p>\n</note>\n")]
    [InlineData(":::cta a\n:::cta b\n\nx", "<cta:a>\n</cta>\n<cta:b>\n</cta>\n<p>x</p>\n")]
    [InlineData("::::note\n:::cta book\nx\n::::", "<note:>\n<cta:book>\n</cta>\n<p>x</p>\n</note>\n")]
    [InlineData(":::note\n:::cta book\nx\n:::", "<note:>\n<cta:book>\n</cta>\n<p>x</p>\n</note>\n")]
    [InlineData("::::note\n:::cta book\nx\n:::\n::::", "<note:>\n<cta:book>\n<p>x</p>\n</cta>\n</note>\n")]
    public void A_call_to_action_may_stand_without_a_body(string markdown, string html) =>
        Assert.Equal(html, ToHtml(markdown));

    [Theory]
    [InlineData("a\n\n:::note\nb", "3:1-8 container-left-open: `:::note` is never closed")]
    [InlineData("::::note\n:::urgent\nx\n::::", "2:1-10 container-left-open: `:::urgent` is never closed")]
    [InlineData("> :::note\n> b\n\n:::urgent\nx\n:::", "1:3-10 container-left-open: `:::note` is never closed")]
    [InlineData(":::nose\nb\n:::", "1:4-8 unknown-container: there is no container named `nose`")]
    [InlineData(":::{.x}\nb\n:::", "1:1-8 unknown-container: this container has no name")]
    [InlineData("a\n:::\nb", "2:1-4 stray-container-end: `:::` ends no container")]
    public void Mistakes_are_errors_at_their_place(string markdown, string finding) =>
        Assert.Equal([finding], Findings(markdown));

    [Fact]
    public void An_unknown_name_suggests_the_nearest() =>
        Assert.Equal("did you mean `note`?", Parse(":::nose\nb\n:::").Diagnostics[0].Help);

    [Theory]
    [InlineData(":::nose\nb\n:::", "<p>b</p>\n")]
    [InlineData("a\n:::\nb", "<p>a</p>\n<p>b</p>\n")]
    [InlineData(":::note\nb", "<note:>\n<p>b</p>\n</note>\n")]
    public void Colons_never_show_on_the_page(string markdown, string html) =>
        Assert.Equal(html, BodyPrinter.Print(Parse(markdown)));
}
