using System.Globalization;
using System.Text.Json;
using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Templating.Benchmarks;

/// <summary>The pages of the bench with the templates that render them, ready to run.</summary>
internal sealed class Workload
{
    private readonly Renderer _renderer;
    private readonly Template _layout;
    private readonly KeyValuePair<string, Value>[][] _scopes;

    private Workload(Dictionary<string, string> sources, Value site, Value[] pages)
    {
        Sources = sources;
        var loader = new MemoryLoader(Parse(sources));
        _layout = loader.Find("layout.html", default)!; // The workload always has a layout.
        _renderer = new Renderer(TemplateGlobals.Empty, loader, RenderOptions.Official with { Limits = Limits.Site });
        _scopes = [.. pages.Select(page => Scope(site, page))];
    }

    public IReadOnlyDictionary<string, string> Sources { get; }

    public int PageCount => _scopes.Length;

    public static Workload Load(string folder)
    {
        var sources = Directory.GetFiles(Path.Combine(folder, "templates")).Order(StringComparer.Ordinal)
            .ToDictionary(
                file => Path.GetFileName(file),
                file => File.ReadAllText(file).ReplaceLineEndings("\n"),
                StringComparer.Ordinal);
        using var data = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "data.json")));
        return new Workload(
            sources,
            ToValue(data.RootElement.GetProperty("site"), ""),
            [.. data.RootElement.GetProperty("pages").EnumerateArray().Select(page => ToValue(page, ""))]);
    }

    public static Dictionary<string, Template> Parse(IReadOnlyDictionary<string, string> sources) =>
        sources.ToDictionary(
            source => source.Key,
            source => Template.Parse(new SourceText(SitePath.Of(source.Key), source.Value)),
            StringComparer.Ordinal);

    public string Render(int page)
    {
        var (result, text) = _renderer.RenderText(_layout, _scopes[page]);
        return result.Error is { } error ? throw new InvalidOperationException(error.ToString()) : text;
    }

    private static KeyValuePair<string, Value>[] Scope(Value site, Value page)
    {
        page.AsObject()!.TryGet("content", out var content); // Every page of the workload is an object.
        return [new("site", site), new("page", page), new("content", content)];
    }

    private static Value ToValue(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Object => Value.Object(ScriptObject.Of(
            element.EnumerateObject()
                .Select(member => KeyValuePair.Create(member.Name, ToValue(member.Value, member.Name))))),
        JsonValueKind.Array => Value.List(new ScriptArray(element.EnumerateArray().Select(item => ToValue(item, "")))),
        JsonValueKind.String when key is "date" or "updated" =>
            Value.Date(DateTime.Parse(element.GetString()!, CultureInfo.InvariantCulture)),
        JsonValueKind.String => Value.Text(element.GetString()),
        JsonValueKind.Number => Value.Double(element.GetDouble()),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };
}
