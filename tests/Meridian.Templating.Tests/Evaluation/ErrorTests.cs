using Meridian.Sources;

namespace Meridian.Templating.Tests.Evaluation;

public class ErrorTests
{
    [Fact]
    public void An_error_points_at_the_innermost_file_and_tells_the_way_there()
    {
        var error = Rendering.ErrorOf(
            "x {{ include 'frame' }}",
            partials: new() { ["frame"] = "{{ include 'card' }}", ["card"] = "ab {{ 1 // 0 }}" });
        Assert.Equal(new Location(SitePath.Of("card"), new TextSpan(6, 6)), error.Location);
        Assert.Equal(["frame", "page"], error.Related.Select(related => related.Location!.Path.Value));
    }

    [Fact]
    public void A_missing_partial_gets_a_suggestion()
    {
        var error = Rendering.ErrorOf("{{ include 'crad' }}", partials: new() { ["card"] = "" });
        Assert.Equal(("MER0405", "did you mean `card`?"), (error.Rule.Id, error.Help));
    }

    [Fact]
    public void A_partial_with_a_mistake_is_reported_at_the_mistake()
    {
        var error = Rendering.ErrorOf("{{ include 'card' }}", partials: new() { ["card"] = "{{ 1 + }}" });
        Assert.Equal(("MER0400", "card"), (error.Rule.Id, error.Location!.Path.Value));
        Assert.Equal("page", Assert.Single(error.Related).Location!.Path.Value);
    }

    [Fact]
    public void A_failed_render_leaves_no_output()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var renderer = new Renderer(TemplateGlobals.Empty, null, RenderOptions.Official);
        Assert.False(renderer.Render(Rendering.Parse("abc {{ 1 // 0 }}"), [], buffer).Succeeded);
        Assert.Equal(0, buffer.WrittenCount);
    }

    [Fact]
    public void A_renderer_forgets_a_failed_render()
    {
        var renderer = new Renderer(TemplateGlobals.Empty, null, RenderOptions.Official);
        renderer.RenderText(Rendering.Parse("a{{ x = 1; for $y in [1]; capture z }}b{{ 1 // 0 }}{{ end; end }}"), []);
        Assert.Equal("||", renderer.RenderText(Rendering.Parse("{{ x }}|{{ $y }}|{{ z }}"), []).Text);
    }
}
