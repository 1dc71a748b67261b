using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class CitationTests
{
    [Theory]
    [InlineData("so [@vickers2018].", "so <cite>vickers2018</cite>.")]
    [InlineData("so [@vickers2018, p. 3]", "so <cite>vickers2018 p. 3</cite>")]
    [InlineData("so [@a; @b, ch. 2 ;@c]", "so <cite>a</cite><cite>b ch. 2</cite><cite>c</cite>")]
    [InlineData("so [@a][@b]", "so <cite>a</cite><cite>b</cite>")]
    [InlineData("> [@who:2020-01]", "")]
    public void A_key_in_brackets_is_a_slot(string markdown, string html)
    {
        if (html.Length > 0)
        {
            Assert.Equal($"<p>{html}</p>\n", ToHtml(markdown));
        }
        else
        {
            Assert.Contains("<cite>who:2020-01</cite>", ToHtml(markdown), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("@handle")]
    [InlineData("mail a@b.co")]
    [InlineData("[@]")]
    [InlineData("[@ key]")]
    [InlineData("[@a; b]")]
    [InlineData("[see @a]")]
    [InlineData("[@a")]
    public void Other_signs_are_left_alone(string text) => Assert.Equal($"<p>{text}</p>\n", ToHtml(text));

    [Theory]
    [InlineData("[@handle](https://x.org/)", "<a href=\"https://x.org/\">@handle</a>")]
    [InlineData("[@handle][x]\n\n[x]: /y", "<a href=\"/y\">@handle</a>")]
    [InlineData("[@handle]\n\n[@handle]: /y", "<a href=\"/y\">@handle</a>")]
    public void A_handle_may_be_a_link_s_text(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>\n", ToHtml(markdown));

    [Fact]
    public void Citations_say_where_they_are() =>
        Assert.Equal(["1:3-5 Citation @a", "1:7-15 Citation @b, p. 3"], Slots("x[@a; @b, p. 3]"));
}
