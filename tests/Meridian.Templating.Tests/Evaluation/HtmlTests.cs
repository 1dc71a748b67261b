using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Evaluation;

public class HtmlTests
{
    private static readonly KeyValuePair<string, Value> Content =
        Rendering.With("content", Rendering.Bytes("<pre>\na\n  b</pre>"));

    [Fact]
    public void Finished_html_is_never_indented() =>
        Assert.Equal(
            "<main>\n  <pre>\na\n  b</pre>\n</main>",
            Rendering.Of("<main>\n  {{ content }}\n</main>", null, null, Content));

    [Fact]
    public void What_stands_around_finished_html_is_indented() =>
        Assert.Equal(
            "  <div>\n    <pre>\na\n  b</pre>\n  </div>",
            Rendering.Of("  {{ include 'box' }}", null, new() { ["box"] = "<div>\n  {{ content }}\n</div>" }, Content));

    [Fact]
    public void A_capture_of_finished_html_is_finished_html() =>
        Assert.Equal(
            "  <b><pre>\na\n  b</pre></b>",
            Rendering.Of("{{ capture x }}<b>{{ content }}</b>{{ end ~}}\n  {{ x }}", null, null, Content));

    [Fact]
    public void A_difference_to_official_scriban_is_noted()
    {
        var note = Assert.Single(Rendering.Try("  {{ content }}", null, null, Content).Result.Notes);
        Assert.Equal("MER0406", note.Rule.Id);
    }

    [Theory]
    [InlineData("{{ content }}")]
    [InlineData("  {{~ content }}")]
    public void Without_an_indent_there_is_nothing_to_note(string template) =>
        Assert.Empty(Rendering.Try(template, null, null, Content).Result.Notes);

    [Fact]
    public void A_filter_sees_html_as_text() =>
        Assert.Equal("17", Rendering.Of("{{ content.size }}", null, null, Content));
}
