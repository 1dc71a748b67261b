using System.Collections.Immutable;
using System.Text.Json;
using Meridian.Site.Json;
using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>The members of one work of a CSL-JSON file, whose names ignore case as everywhere in settings.</summary>
internal sealed class CslMembers(SourceText source, JsonTree work)
{
    public JsonTree? Find(string name) => work.Members
        .FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>A text or a number that says something, as written.</summary>
    public JsonTree? Written(string name) =>
        Find(name) is { Kind: JsonValueKind.String or JsonValueKind.Number } value
        && !string.IsNullOrWhiteSpace(value.Text)
            ? value
            : null;

    /// <summary>The text of the first of some members that says something.</summary>
    public Setting<string>? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } value && TextOf(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A text or a number; of several, as registries write titles and ISSNs, the first.</summary>
    public Setting<string>? TextOf(JsonTree value) =>
        value.AsList.FirstOrDefault() is { Kind: JsonValueKind.String or JsonValueKind.Number } first
        && MarkupText.Plain(first.Text) is { Length: > 0 } text
            ? new Setting<string>(text, At(first))
            : null;

    public ImmutableArray<JsonTree> List(string name) => Find(name)?.AsList ?? [];

    public Location At(JsonTree value) => source.At(value.Span);
}
