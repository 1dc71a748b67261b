using System.Text.Json;
using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Corpus;

/// <summary>
/// A case of the corpus: `-- template --`, `-- data --` (JSON), `-- partial NAME --` and `-- options --` sections in,
/// an `== output ==` or `== error ==` section out. A section ends before the line break in front of the next one; a
/// file holds one case or more, each beginning at its template.
/// </summary>
internal sealed record CorpusCase(
    int Line,
    string Template,
    JsonElement? Data,
    Dictionary<string, string> Partials,
    string Options,
    string? Output,
    string? Error)
{
    public static IEnumerable<CorpusCase> ParseAll(string text)
    {
        var sections = new List<Section>();
        foreach (var section in Sections(text))
        {
            if (section.Name == "template" && sections.Count > 0)
            {
                yield return Of(sections);
                sections.Clear();
            }

            sections.Add(section);
        }

        yield return Of(sections);
    }

    private static CorpusCase Of(List<Section> list)
    {
        var sections = list.ToDictionary(section => section.Name, section => section.Text, StringComparer.Ordinal);
        return new CorpusCase(
            list[0].Line,
            sections["template"],
            sections.TryGetValue("data", out var data) ? JsonDocument.Parse(data).RootElement : null,
            sections.Where(section => section.Key.StartsWith("partial ", StringComparison.Ordinal))
                .ToDictionary(section => section.Key["partial ".Length..], section => section.Value),
            sections.GetValueOrDefault("options", ""),
            sections.GetValueOrDefault("output"),
            sections.GetValueOrDefault("error"));
    }

    public KeyValuePair<string, Value>[] Values() =>
        [.. Data?.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, ToValue(member.Value))) ?? []];

    private static IEnumerable<Section> Sections(string text)
    {
        string? name = null;
        var (at, start) = (0, 0);
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            at++;
            if (NameOf(line) is { } next)
            {
                if (name is not null)
                {
                    yield return new Section(start, name, string.Join('\n', lines));
                }

                (name, start) = (next, at);
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        // The file's own last line break is not part of its last section.
        yield return new Section(start, name!, string.Join('\n', lines is [.. var all, ""] ? all : lines));
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

    private sealed record Section(int Line, string Name, string Text);
}
