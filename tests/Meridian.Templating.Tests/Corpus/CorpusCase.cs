using System.Text.Json;
using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Corpus;

/// <summary>
/// A case of the corpus: `-- template --`, `-- data --` (JSON), `-- partial NAME --` and `-- options --` sections in,
/// an `== output ==` or `== error ==` section out. A section ends before the line break in front of the next one.
/// </summary>
internal sealed record CorpusCase(
    string Template, JsonElement? Data, IReadOnlyDictionary<string, string> Partials, string Options, string? Output, string? Error)
{
    public static CorpusCase Parse(string text)
    {
        var sections = Sections(text).ToDictionary(section => section.Name, section => section.Text, StringComparer.Ordinal);
        return new CorpusCase(
            sections["template"],
            sections.TryGetValue("data", out var data) ? JsonDocument.Parse(data).RootElement : null,
            sections.Where(section => section.Key.StartsWith("partial ", StringComparison.Ordinal))
                .ToDictionary(section => section.Key["partial ".Length..], section => section.Value),
            sections.GetValueOrDefault("options", ""),
            sections.GetValueOrDefault("output"),
            sections.GetValueOrDefault("error"));
    }

    public KeyValuePair<string, Value>[] Values() =>
        [.. Data?.EnumerateObject().Select(member => new KeyValuePair<string, Value>(member.Name, ToValue(member.Value))) ?? []];

    private static IEnumerable<(string Name, string Text)> Sections(string text)
    {
        string? name = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (NameOf(line) is { } next)
            {
                if (name is not null)
                {
                    yield return (name, string.Join('\n', lines));
                }

                name = next;
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        // The file's own last line break is not part of its last section.
        yield return (name!, string.Join('\n', lines is [.. var all, ""] ? all : lines));
    }

    private static string? NameOf(string line) =>
        (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
        || (line.StartsWith("== ", StringComparison.Ordinal) && line.EndsWith(" ==", StringComparison.Ordinal))
            ? line[3..^3]
            : null;

    private static Value ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Value.Object(ScriptObject.Of(
            element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, ToValue(member.Value))))),
        JsonValueKind.Array => Value.List(new ScriptArray(element.EnumerateArray().Select(ToValue))),
        JsonValueKind.String => Value.Text(element.GetString()),
        JsonValueKind.Number when element.TryGetInt64(out var whole) => Value.Integer(whole),
        JsonValueKind.Number => Value.Double(element.GetDouble()),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };
}
