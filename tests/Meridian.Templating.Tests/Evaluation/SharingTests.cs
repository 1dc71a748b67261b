using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Evaluation;

public class SharingTests
{
    private sealed record Post(string Title);

    private sealed record Other(string Name, string Title);

    private static readonly ModelType<Post> PostType =
        ModelType.Define<Post>("post", m => [m.Text("title", v => v.Title)]);

    private static readonly ModelType<Other> OtherType =
        ModelType.Define<Other>("other", m => [m.Text("name", v => v.Name), m.Text("title", v => v.Title)]);

    [Fact]
    public void One_template_renders_on_many_threads_at_once()
    {
        var template = Rendering.Parse("{{ x = page.title; for i in 1..20; $y = i; x = x + $y; end; x }}");
        var renderer = new Renderer(TemplateGlobals.Of([new("site", Value.Text("s"))]), null, new RenderOptions());
        var expected = string.Concat(Enumerable.Range(1, 20));
        Parallel.For(0, 400, i =>
        {
            var page = i % 2 == 0 ? PostType.Wrap(new Post($"p{i}")) : OtherType.Wrap(new Other("n", $"p{i}"));
            Assert.Equal($"p{i}{expected}", renderer.RenderText(template, [new("page", page)]).Text);
        });
    }

    [Fact]
    public void What_one_render_sets_the_next_does_not_see()
    {
        var renderer = new Renderer(TemplateGlobals.Empty, null, RenderOptions.Official);
        Assert.Equal("1", renderer.RenderText(Rendering.Parse("{{ x = 1; x }}"), []).Text);
        Assert.Equal("", renderer.RenderText(Rendering.Parse("{{ x }}"), []).Text);
    }

    [Fact]
    public void A_function_of_the_host_is_called_by_position_and_may_fail()
    {
        var shout = new HostFunction("shout", 1, MemberType.Text, (arguments, call) =>
            arguments[0].AsText() is { Length: > 0 } text
                ? Value.Text(text + "!")
                : call.Fail("nothing to shout", "give a word"));
        var globals = TemplateGlobals.Of([new("shout", Value.Function(shout))]);
        var renderer = new Renderer(globals, null, new RenderOptions());
        Assert.Equal("hey! ho!", renderer.RenderText(Rendering.Parse("{{ shout 'hey' }} {{ 'ho' | shout }}"), []).Text);
        var error = renderer.RenderText(Rendering.Parse("ab {{ shout '' }}"), []).Result.Error;
        Assert.Equal(("nothing to shout", "give a word", 6), (error!.Message, error.Help, error.Location!.Span.Start));
        Assert.False(renderer.RenderText(Rendering.Parse("{{ shout 1 2 }}"), []).Result.Succeeded);
    }
}
