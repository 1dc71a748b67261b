using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Templating.Builtins;

namespace Meridian.Templating.Tests.Builtins;

public class TagStripperTests
{
    [Theory]
    [InlineData("no tags", "no tags")]
    [InlineData("<h2 id=\"x\">Neck <em>pain</em></h2>", "Neck pain")]
    [InlineData("one<br>two<br/>three", "onetwothree")]
    [InlineData("<a title='a > b' href=/x>go</a>", "go")]
    [InlineData("<a title=\"5 > 4\">go</a>", "go")]
    [InlineData("<SCRIPT>if (a < b) { }</script >x</SCRIPT>y", "y")]
    [InlineData("<style media=print>p > a { }</style>kept", "kept")]
    [InlineData("<script src=x>never closed", "never closed")]
    [InlineData("a<!-- <b>hidden</b> -->z", "az")]
    [InlineData("a<!-- open > z", "a z")]
    [InlineData("3 < 4 and 5", "3 < 4 and 5")]
    [InlineData("3 < 4 and 5 > 2", "3  2")]
    [InlineData("tea &amp; <i>rest</i>", "tea &amp; rest")]
    [InlineData("<a title='open>text", "<a title='open>text")]
    [InlineData("end <", "end <")]
    [InlineData("<a =", "<a =")]
    public void Tags_go_and_text_stays(string html, string expected) => Assert.Equal(expected, TagStripper.Strip(html));

    [Fact]
    public void A_text_without_tags_is_not_copied()
    {
        var text = "5 > 4 &amp; so on";
        Assert.Same(text, TagStripper.Strip(text));
    }

    [Fact]
    public void Any_mixture_of_markup_is_stripped_as_its_grammar_says() =>
        Prop.ForAll(Markup().ToArbitrary(), static html => TagStripper.Strip(html) == Grammar.Replace(html, ""))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<")]
    [InlineData("<a x='")]
    [InlineData("<script ")]
    [InlineData("<!--")]
    [InlineData("=<'")]
    public void A_long_text_of_unfinished_markup_takes_no_long_time(string part)
    {
        var html = string.Concat(Enumerable.Repeat(part, 100_000)) + "=\"";
        Assert.True(TagStripper.Strip(html).Length <= html.Length);
    }

    // What counts as markup, as a pattern: the stripper is the fast form of it. The atomic group keeps both from going
    // back into a bare value in search of a quote.
    private static readonly Regex Grammar = new(
        """(?is)<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?>(?:[^>=]|='[^']*'|="[^"]*"|=[^'"][^\s>]*)*)>""");

    private static Gen<string> Markup() =>
        Gen.Elements(
            "<", ">", "=", "'", "\"", " ", "a", "/", "<b>", "</b>", "<script", "</script>", "<style>", "</style>",
            "<!--", "-->", "=\"")
            .ListOf()
            .Select(static parts => string.Concat(parts));
}
