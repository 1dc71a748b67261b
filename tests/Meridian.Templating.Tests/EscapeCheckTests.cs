using Meridian.Templating.Values;

namespace Meridian.Templating.Tests;

public class EscapeCheckTests
{
    private sealed record Post(string Title);

    private static readonly ModelType<Post> PostType = ModelType.Define<Post>("post", m =>
    [
        m.Text("title", v => v.Title),
        m.Html("content", _ => ""),
        m.Url("url", _ => ""),
        m.Int("minutes", _ => 1),
        m.Object("next", () => PostType!, v => v).OrNull(),
        m.List("posts", () => PostType!, v => [v]),
        m.TextList("tags", _ => []),
    ]);

    private static readonly Dictionary<string, MemberType> Names = new(StringComparer.Ordinal)
    {
        ["page"] = MemberType.Object(PostType),
        ["posts"] = MemberType.List(MemberType.Object(PostType)),
        ["markdown"] = MemberType.Function(MemberType.Html),
        ["plural"] = MemberType.Function(MemberType.Text),
    };

    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ page.title | string.upcase }}")]
    [InlineData("{{ string.upcase page.title }}")]
    [InlineData("{{ page.next.title }}")]
    [InlineData("{{ page.next?.title ?? 'none' }}")]
    [InlineData("{{ for p in posts }}{{ p.title }}{{ end }}")]
    [InlineData("{{ for p in page.posts }}{{ for t in p.tags }}{{ t }}{{ end }}{{ end }}")]
    [InlineData("{{ if true }}{{ page.title }}{{ end }}")]
    [InlineData("{{ with page; title; end }}")]
    [InlineData("{{ p = page; p.title }}")]
    [InlineData("{{ page.tags[0] }}")]
    [InlineData("{{ true ? page.title : '' }}")]
    [InlineData("{{ page.title | html.escape | string.append 'x' | string.replace 'a' page.title }}", 0)]
    [InlineData("{{ plural 2 'minutes' }}")]
    public void Text_printed_bare_is_found(string template, int count = 1) =>
        Assert.Equal(count, EscapeCheck.Run(Rendering.Parse(template), Names).Length);

    [Theory]
    [InlineData("{{ page.title | html.escape }}")]
    [InlineData("{{ html.escape page.title }}")]
    [InlineData("{{ page.title | string.upcase | html.escape }}")]
    [InlineData("{{ page.content }} {{ page.url }} {{ page.minutes }}")]
    [InlineData("{{ page.title | markdown }}")]
    [InlineData("{{ page.title.size }}")]
    [InlineData("{{ x = page.title }}")]
    [InlineData("{{ if page.title }}{{ end }}")]
    [InlineData("{{ unknown.title }} {{ include 'card' page.title }}")]
    [InlineData("{{ func f(page) }}{{ page.title }}{{ end }}")]
    [InlineData("{{ for page in others }}{{ page.title }}{{ end }}")]
    public void What_is_safe_or_unknown_is_left_alone(string template) =>
        Assert.Empty(EscapeCheck.Run(Rendering.Parse(template), Names));

    [Fact]
    public void The_check_knows_what_the_model_gives()
    {
        var page = PostType.Wrap(new Post("<b>"));
        Assert.Equal("<b>", Rendering.Of("{{ page.title }}", new RenderOptions(), null, Rendering.With("page", page)));
    }

    [Fact]
    public void A_finding_shows_the_expression_and_what_to_do()
    {
        var finding = Assert.Single(EscapeCheck.Run(Rendering.Parse("<h1>{{ page.title }}</h1>"), Names));
        Assert.Equal("`page.title` is printed without being escaped", finding.Message);
        Assert.Equal("end it with `| html.escape`", finding.Help);
        Assert.Equal(7, finding.Location!.Span.Start);
    }
}
