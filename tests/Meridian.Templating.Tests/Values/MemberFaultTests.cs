using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Values;

public class MemberFaultTests
{
    private sealed record Page(string Title)
    {
        public string Content => throw new MemberFault("not while it is being made") { Help = "use `title`" };
    }

    private static readonly ModelType<Page> PageType = ModelType.Define<Page>("page", m =>
    [
        m.Text("title", v => v.Title),
        m.Text("content", v => v.Content),
    ]);

    [Fact]
    public void A_member_that_may_not_be_read_is_a_mistake_at_the_member() =>
        Assert.Equal("page.content", Refused("<p>\n{{ page.title }} {{ page.content }}"));

    [Theory]
    [InlineData("{{ page['content'] }}", "page['content']")]
    [InlineData("{{ [page] | array.map 'content' }}", "array.map 'content'")]
    [InlineData("{{ if true }}{{ page['content'] }}{{ end }}", "page['content']")]
    [InlineData("{{ page }}", "page")]
    public void Read_by_other_ways_it_is_a_mistake_at_the_statement(string template, string place) =>
        Assert.Equal(place, Refused(template));

    private static string Refused(string text)
    {
        var template = Template.Parse(new SourceText(SitePath.Of("a.sbn-html"), text));
        var renderer = new Renderer(TemplateGlobals.Empty, null, new RenderOptions());
        var page = KeyValuePair.Create("page", PageType.Wrap(new Page("A")));
        var (result, output) = renderer.RenderText(template, [page]);

        Assert.Empty(output);
        Assert.Equal("not while it is being made", result.Error!.Message);
        Assert.Equal("use `title`", result.Error.Help);
        var span = result.Error.Location!.Span;
        return text[span.Start..span.End].Trim();
    }
}
