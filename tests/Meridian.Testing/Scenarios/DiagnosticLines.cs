using System.Collections.Immutable;
using System.Text.Json;

namespace Meridian.Testing.Scenarios;

/// <summary>
/// Diagnostics as a scenario writes them, taken from the JSON report: `path:line:col error MER0301 broken-link:
/// message`, then indented `help:` and `see:` lines.
/// </summary>
internal static class DiagnosticLines
{
    public static ImmutableArray<string> Of(ScenarioRun run)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(run.Output);
        }
        catch (JsonException fault)
        {
            throw new ScenarioException(
                $"the command gives no JSON document ({fault.Message}): {run.Output}\n{run.Error}");
        }

        using (document)
        {
            return [.. document.RootElement.GetProperty("diagnostics").EnumerateArray().SelectMany(Lines)];
        }
    }

    private static IEnumerable<string> Lines(JsonElement found)
    {
        yield return $"{Place(found)}{Text(found, "severity")} {Text(found, "rule")} {Text(found, "name")}: "
                     + Text(found, "message");
        if (found.TryGetProperty("related", out var related))
        {
            foreach (var place in related.EnumerateArray())
            {
                yield return $"  see: {Place(place)}{Text(place, "message")}";
            }
        }

        if (found.TryGetProperty("help", out var help))
        {
            yield return $"  help: {help.GetString()}";
        }
    }

    private static string Place(JsonElement found) =>
        found.TryGetProperty("path", out var path)
            ? $"{path.GetString()}:{found.GetProperty("line")}:{found.GetProperty("column")} "
            : "";

    private static string? Text(JsonElement found, string name) => found.GetProperty(name).GetString();
}
