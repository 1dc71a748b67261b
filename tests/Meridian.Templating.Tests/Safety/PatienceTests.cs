
using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Safety;
/// <summary>A layout that never ends is not followed to its limit for every page of a build.</summary>
public class PatienceTests
{
    private const int Loops = 5000;

    [Fact]
    public void A_template_that_never_ends_is_given_up_sooner_after_three_pages()
    {
        var rounds = 0;
        var renderer = Counting(() => rounds++);
        var endless = Rendering.Parse("{{ while true; tick(); end }}");
        var counts = Enumerable.Range(0, 6).Select(_ => Rounds(endless)).ToArray();
        Assert.Equal([Loops, Loops, Loops, Loops / 100, Loops / 100, Loops / 100], counts);

        int Rounds(Template template)
        {
            rounds = 0;
            Assert.Equal("MER0403", renderer.RenderText(template, []).Result.Error?.Rule.Id);
            return rounds;
        }
    }

    [Fact]
    public void Other_templates_keep_all_their_time()
    {
        var rounds = 0;
        var renderer = Counting(() => rounds++);
        var endless = Rendering.Parse("{{ while true; end }}");
        for (var page = 0; page < 10; page++)
        {
            Assert.False(renderer.RenderText(endless, []).Result.Succeeded);
        }

        Assert.True(renderer.RenderText(Rendering.Parse("{{ for i in 1..1000; tick(); end }}"), []).Result.Succeeded);
        Assert.Equal(1000, rounds);
    }

    [Fact]
    public void A_template_with_another_mistake_keeps_all_its_time()
    {
        var rounds = 0;
        var renderer = Counting(() => rounds++);
        var broken = Rendering.Parse("{{ for i in 1..1000; tick(); end; 1 // 0 }}");
        for (var page = 0; page < 6; page++)
        {
            Assert.Equal("MER0401", renderer.RenderText(broken, []).Result.Error?.Rule.Id);
        }

        Assert.Equal(6000, rounds);
    }

    private static Renderer Counting(Action count)
    {
        var tick = new HostFunction("tick", 0, MemberType.Int, (_, _) =>
        {
            count();
            return Value.Null;
        });
        return new Renderer(
            TemplateGlobals.Of([KeyValuePair.Create("tick", Value.Function(tick))]),
            null,
            new RenderOptions { Limits = new Limits { Loops = Loops } });
    }
}
