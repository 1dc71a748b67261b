using System.Text.Json;
using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Templating.Benchmarks;

/// <summary>Times one feature at a time: the median of several rounds.</summary>
internal static class MicroBench
{
    private const int Calls = 20_000;
    private const int Warming = 4;
    private const int Timed = 7;

    public static void Run(string folder)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "micro.json")));
        var partial = Template.Parse(new SourceText(SitePath.Of("inc"), "<i>{{ $1 }}</i>"));
        var loader = new MemoryLoader(new Dictionary<string, Template>(StringComparer.Ordinal) { ["inc"] = partial });
        var options = RenderOptions.Official with { Limits = Limits.Site };
        var renderer = new Renderer(TemplateGlobals.Empty, loader, options);
        var scope = Scope();
        foreach (var @case in cases.RootElement.EnumerateArray())
        {
            var filler = string.Concat(Enumerable.Repeat("lorem ipsum dolor ", 57));
            var text = @case[1].GetString()!.Replace("TEXT1K", filler, StringComparison.Ordinal);
            var template = Template.Parse(new SourceText(SitePath.Of("micro"), text));
            var rounds = Rounds(() => renderer.RenderText(template, scope));
            PageBench.Print(
                $"{@case[0].GetString(),-32} {rounds[Timed / 2].Microseconds,8:F2} us {rounds[0].Bytes,8} bytes");
        }
    }

    /// <summary>The rounds that are timed, the fastest first; those before them only let the compiler settle.</summary>
    private static (double Microseconds, long Bytes)[] Rounds(Action render)
    {
        for (var round = 0; round < Warming; round++)
        {
            PageBench.Measure(Calls, _ => render());
        }

        return [.. Enumerable.Range(0, Timed).Select(_ => PageBench.Measure(Calls, _ => render())).Order()];
    }

    private static KeyValuePair<string, Value>[] Scope()
    {
        var inner = ScriptObject.Of([new("q", Value.Text("deep"))]);
        return
        [
            new("a", Value.Text("hello & <world>")),
            new("h", Value.Text("<p>Some <b>bold</b> text &amp; more of it, long enough to be cut</p>")),
            new("o", Value.Object(ScriptObject.Of([new("p", Value.Object(inner))]))),
            new("date1", Value.Date(new DateTime(2024, 3, 5, 14, 7, 9))),
            new("r20", Value.List(new ScriptArray(Enumerable.Range(1, 20).Select(Value.Int)))),
            new("list", Value.List(new ScriptArray(Enumerable.Range(0, 20)
                .Select(i => Value.Object(ScriptObject.Of([new("k", Value.Int(i * 7 % 20))])))))),
        ];
    }
}
