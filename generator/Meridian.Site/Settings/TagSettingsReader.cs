using System.Collections.Immutable;
using Meridian.Site.Yaml;

namespace Meridian.Site.Settings;

/// <summary>
/// Reads tags.yaml: a map from slugs to what is said about the tag, with or without `tags:` above it.
/// </summary>
internal static class TagSettingsReader
{
    public static ImmutableArray<TagSetting> Read(SettingsFile file)
    {
        var root = file.Open();
        var all = root.Map is { Entries: [{ Key.Text: "tags", Value: YamlMap }] } ? root.Group("tags") ?? root : root;
        return [.. all.Map.Entries.Select(entry => One(all, entry)).OfType<TagSetting>()];
    }

    private static TagSetting? One(SettingsMap all, YamlEntry entry)
    {
        var tag = new TagSetting(all.File.At(entry.Key.Text, entry.Key.Span));
        switch (entry.Value)
        {
            case YamlMap map:
                var group = new SettingsMap(all.File, map, entry.Key.Text, ["name", "synonyms", "description"]);
                return tag with
                {
                    Name = group.Text("name"),
                    Description = group.Text("description"),
                    Synonyms = group.Texts("synonyms"),
                };
            case YamlScalar { IsEmpty: true }:
                return tag;
            case YamlScalar name:
                return tag with { Name = all.File.At(name.Text.Trim(), name.Span) };
            default:
                all.WrongKind(entry.Value,
                    $"`{entry.Key.Text}` must be a name, or hold `name`, `synonyms` and `description`",
                    "write `upper-back-pain: Upper Back Pain`");
                return null;
        }
    }
}
