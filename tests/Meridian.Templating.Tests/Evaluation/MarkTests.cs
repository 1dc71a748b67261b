using Meridian.Sources;

namespace Meridian.Templating.Tests.Evaluation;

public class MarkTests
{
    private const string Page =
        "a {{ for n in 1..2 }}<b>{{ n }}</b>{{ end }}\n  {{ include 'card' }}{{ if false }}c{{ end }}";

    [Fact]
    public void Each_text_that_is_printed_has_a_mark_with_its_template_and_place() =>
        Assert.Equal(
            "[page 0]a [page 21]<b>1[page 31]</b>[page 21]<b>2[page 31]</b>[page 44]\n  [card 0]<i>\n  </i>",
            Render((template, offset) => $"[{template.Path} {offset}]"));

    [Fact]
    public void Marks_change_nothing_of_the_text_around_them() =>
        Assert.Equal("a <b>1</b><b>2</b>\n  <i>\n  </i>", Render((_, _) => ""));

    private static string Render(Func<SourceText, int, string> mark) => Rendering.Of(
        Page,
        RenderOptions.Official with { Mark = mark },
        new() { ["card"] = "<i>\n</i>" });
}
