using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Templating.Conformance;

/// <summary>Renders one case of the corpus and tells what came out as a line of JSON.</summary>
internal static class CaseRun
{
    private static readonly SitePath Place = SitePath.Of("text");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A case that does not end in time, or breaks the engine, counts as failed and stops nothing.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A run must outlive every case.")]
    public static string Run(JsonElement @case)
    {
        var id = @case.GetProperty("id").GetString();
        JsonObject? result = null;
        var worker = new Thread(
            () =>
            {
                try
                {
                    result = Render(@case);
                }
                catch (Exception error)
                {
                    result = Failure("crash", error.ToString());
                }
            },
            maxStackSize: 1024 * 1024)
        { IsBackground = true };
        worker.Start();
        if (!worker.Join(Patience))
        {
            result = Failure("hang", "no end within the time");
        }

        var line = new JsonObject { ["id"] = id };
        foreach (var (name, value) in result ?? Failure("crash", "no result"))
        {
            line[name] = value?.DeepClone();
        }

        return line.ToJsonString();
    }

    private static JsonObject Render(JsonElement @case)
    {
        var template = Template.Parse(new SourceText(Place, @case.GetProperty("template").GetString()!));
        if (template.HasErrors)
        {
            return Failure("parse", string.Join('\n', template.Diagnostics.Select(diagnostic => diagnostic.Message)));
        }

        var loader = @case.TryGetProperty("includes", out var includes) ? new CaseLoader(includes) : null;
        var renderer = new Renderer(TemplateGlobals.Empty, loader, CaseOptions.Of(@case));
        var (result, text) = renderer.RenderText(template, [.. Data(@case)]);
        return result.Error is { } error
            ? Failure("runtime", error.Message)
            : new JsonObject { ["ok"] = true, ["output"] = text };
    }

    private static IEnumerable<KeyValuePair<string, Value>> Data(JsonElement @case) =>
        @case.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? data.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, JsonData.ToValue(member.Value)))
            : [];

    private static JsonObject Failure(string phase, string message) =>
        new() { ["ok"] = false, ["phase"] = phase, ["message"] = message };
}
