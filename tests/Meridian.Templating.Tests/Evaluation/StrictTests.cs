using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Evaluation;

public class StrictTests
{
    private static readonly RenderOptions Strict = new();

    private static readonly ModelType<Post> PostType = ModelType.Define<Post>("post", m =>
    [
        m.Text("title", v => v.Title),
        m.Object("next", () => PostType!, v => v.Next).OrNull(),
        m.Open("params", _ => OpenMap.Empty),
        m.TextList("tags", _ => ["a", "b"]),
        m.Int("minutes", v => v.Title.Length),
        m.Bool("draft", _ => false),
        m.Date("date", _ => new DateTime(2026, 1, 31)),
        m.Url("url", _ => "/a/"),
        m.Html("content", _ => throw new MemberFault("it is being made") { Help = "use `title`" }),
    ]);

    private static readonly KeyValuePair<string, Value> Page =
        Rendering.With("page", PostType.Wrap(new Post("Neck", null)));

    [Theory]
    [InlineData("{{ page.titel }}", "`post` has no `titel`", "did you mean `title`?")]
    [InlineData("{{ pge.title }}", "nothing here is called `pge`", "did you mean `page`?")]
    [InlineData("{{ $x }}", "nothing here is called `$x`", null)]
    [InlineData("{{ if page.drft }}x{{ end }}", "`post` has no `drft`", "did you mean `draft`?")]
    [InlineData("{{ string.upcas 'x' }}", "`string` has no `upcas`", "did you mean `upcase`?")]
    public void An_unknown_name_is_an_error_with_a_suggestion(string template, string message, string? help)
    {
        var error = Rendering.ErrorOf(template, Strict, null, Page);
        Assert.Equal(("MER0402", message, help), (error.Rule.Id, error.Message, error.Help));
    }

    [Theory]
    [InlineData("{{ page.titel ?? 'none' }}", "none")]
    [InlineData("{{ page?.titel }}", "")]
    [InlineData("{{ other ?? 'none' }}", "none")]
    [InlineData("{{ page.params.anything }}", "")]
    [InlineData("{{ page.next?.title }}", "")]
    [InlineData("{{ x = {}; x.y }}", "")]
    [InlineData("{{ page.title }} {{ page.minutes }} {{ page.tags | array.join '-' }}", "Neck 4 a-b")]
    [InlineData("{{ page.date.year }}", "2026")]
    [InlineData("{{ for tag in page.tags; tag; end }}", "ab")]
    public void What_is_guarded_or_open_is_no_mistake(string template, string output) =>
        Assert.Equal(output, Rendering.Of(template, Strict, null, Page));

    [Fact]
    public void A_member_of_what_is_empty_is_an_error_that_says_how_to_ask()
    {
        var error = Rendering.ErrorOf("{{ page.next.title }}", Strict, null, Page);
        Assert.Equal("`page.next` is empty here, so `.title` cannot be read of it", error.Message);
        Assert.Equal("ask first with `if page.next`, or write `?.`", error.Help);
    }

    [Theory]
    [InlineData("{{ page.title = 'x' }}")]
    [InlineData("{{ page['title'] = 'x' }}")]
    [InlineData("{{ page.params.x = 1 }}")]
    [InlineData("{{ with page; title = 'x'; end }}")]
    [InlineData("{{ capture page.title }}x{{ end }}")]
    public void The_model_cannot_be_changed(string template) =>
        Assert.Equal("MER0404", Rendering.ErrorOf(template, Strict, null, Page).Rule.Id);

    [Fact]
    public void A_list_of_the_model_cannot_be_changed() =>
        Assert.Equal("MER0401", Rendering.ErrorOf("{{ page.tags[0] = 'x' }}", Strict, null, Page).Rule.Id);

    [Theory]
    [InlineData("ab {{ page.content }}", 6)]
    [InlineData("{{ for member in page }}{{ end }}", 3)]
    [InlineData("{{ [page] | array.map 'content' }}", 12)]
    public void A_member_may_refuse_to_be_read(string template, int place)
    {
        var error = Rendering.ErrorOf(template, Strict, null, Page);
        Assert.Equal(
            ("it is being made", "use `title`", place),
            (error.Message, error.Help, error.Location!.Span.Start));
    }

    private sealed record Post(string Title, Post? Next);
}
