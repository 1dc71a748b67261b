namespace Meridian.Templating.Tests.Safety;

/// <summary>Whatever a template does, it ends soon, and says why.</summary>
public class LimitTests
{
    private static readonly RenderOptions Small = new()
    {
        Limits = new Limits
        {
            Loops = 10_000,
            Steps = 50_000,
            OutputCharacters = 10_000,
            RegexTime = TimeSpan.FromMilliseconds(50),
        },
    };

    private static readonly Dictionary<string, string> Partials = new() { ["self"] = "{{ include 'self' }}" };

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for x in 1..1000000000; end }}")]
    [InlineData("{{ for x in 1..1000; for y in 1..1000; end; end }}")]
    [InlineData("{{ for x in 1..5000; 'abc'; end }}")]
    [InlineData("{{ tablerow x in 1..10000; end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f; f; f; ret 1; end; f }}")]
    [InlineData("{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f(60) }}")]
    [InlineData("{{ f = @(do; g = @f; g; end); f }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ text = '{{ object.eval_template text }' + '}'; object.eval_template text }}")]
    public void Calls_and_loops_without_an_end_are_told(string template) => Exceeds(template);

    [Theory]
    [InlineData("{{ x = 'ab'; while true; x = x + x; end }}")]
    [InlineData("{{ x = 'ab'; while true; x = $'{x}{x}'; end }}")]
    [InlineData("{{ x = 'ab'; while true; capture x; x; x; end; end }}")]
    [InlineData("{{ x = 'ab'; while true; x = [x, x] | array.join ''; end }}")]
    [InlineData("{{ 'a' * 1000000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 1000000000 }}")]
    [InlineData("{{ 'aaaaaaaaaa' | string.replace 'a' ('b' * 5000) }}")]
    [InlineData("{{ 'aaaaaaaaaa' | regex.replace 'a' ('b' * 5000) }}")]
    [InlineData("{{ 'aaaaaaaaaa' * 90 | regex.replace 'a' '$_$_' }}")]
    [InlineData("{{ '<<<<<<' * 1000 | html.escape }}")]
    [InlineData("{{ 1 | math.format 'N999999' }}")]
    public void Texts_that_grow_too_long_are_told(string template) => Exceeds(template);

    [Theory]
    [InlineData("{{ [1] * 1000000000 }}")]
    [InlineData("{{ a = []; a[100000000] = 1 }}")]
    [InlineData("{{ [] | array.insert_at 100000000 1 }}")]
    [InlineData("{{ a = [1]; while true; a = a + a; end }}")]
    [InlineData("{{ a = [1]; while true; a = array.concat a a; end }}")]
    [InlineData("{{ a = {}; a.a = a; a }}")]
    [InlineData("{{ a = []; a[0] = a; a }}")]
    [InlineData("{{ a = [1]; b = [1]; for i in 1..60; a = [a, a]; b = [b, b]; end; a == b }}")]
    [InlineData("{{ a = [1]; for i in 1..15; a = [a, a]; end; a }}")]
    [InlineData("{{ a = ['aaaaaaaaaaaa']; for i in 1..60; a = [a, a]; end; a | object.to_json }}")]
    public void Lists_that_grow_too_large_are_told(string template) => Exceeds(template);

    [Theory]
    [InlineData("{{ x = 10; while true; x = x * x; end }}")]
    [InlineData("{{ 1 << 100000000 }}")]
    [InlineData("{{ 1.5m << 1000 }}")]
    [InlineData("{{ a = []; a[0] = a; a | object.to_json }}")]
    [InlineData("{{ 2.5 << 100000000 }}{{ x = 1m; while true; x = x * 10; end }}")]
    public void What_cannot_be_written_at_all_is_told(string template) =>
        Assert.Contains(Rendering.ErrorOf(template, Small).Rule.Id, new[] { "MER0401", "MER0403" });

    [Fact]
    public void A_search_that_takes_too_long_is_told()
    {
        var error = Rendering.ErrorOf("{{ 'a' * 60 + 'b' | regex.match '^(a+)+$' }}", Small);
        Assert.Contains("took longer", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("{a: ", "1", "}")]
    [InlineData("!", "true", "")]
    [InlineData("- ", "1", "")]
    [InlineData("true ? 1 : ", "2", "")]
    [InlineData("x ? ", "1", " : 1")]
    [InlineData("do; ", "1", "; end")]
    [InlineData("1 + (", "1", ")")]
    [InlineData("x | f ", "1", "")]
    [InlineData("@(do; ret ", "1", "; end)")]
    [InlineData("x[", "1", "]")]
    [InlineData("f(", "1", ")")]
    [InlineData("$'{", "1", "}'")]
    [InlineData("if true; ", "1", "; end")]
    [InlineData("for x in [1]; ", "x", "; end")]
    [InlineData("func f; ", "1", "; end")]
    [InlineData("case 1; when 1; ", "1", "; end")]
    [InlineData("if false; else if ", "true", "; end")]
    public void Nesting_without_an_end_is_an_error_and_no_crash(string open, string inner, string close)
    {
        const int Depth = 20_000;
        var (opened, closed) = (Enumerable.Repeat(open, Depth), Enumerable.Repeat(close, Depth));
        var code = string.Concat(opened) + inner + string.Concat(closed);
        var template = Rendering.Parse("{{ " + code + " }}");
        Assert.True(template.HasErrors || !Rendering.Try("{{ " + code + " }}", Small).Result.Succeeded);
        Assert.InRange(template.Diagnostics.Length, 0, 30);
    }

    [Fact]
    public void What_an_honest_large_page_does_is_allowed()
    {
        var text = Rendering.Of(
            "{{ for year in 1..20; for post in 1..2000; post | string.pad_left 20; end; end }}", new RenderOptions());
        Assert.Equal(20 * 2000 * 20, text.Length);
    }

    private static void Exceeds(string template) =>
        Assert.Equal("MER0403", Rendering.ErrorOf(template, Small, Partials).Rule.Id);
}
