using Meridian.Site.Yaml;

namespace Meridian.Site.Parsing;

/// <summary>
/// Reads a lead image: a path, or a group with a path and perhaps its text and whose it is, as some generators
/// write it.
/// </summary>
internal static class ImageReader
{
    public static LeadImage Read(FieldReader fields, YamlEntry? entry)
    {
        if (entry?.Value is not YamlMap map)
        {
            return new LeadImage(fields.Word(entry), null, null);
        }

        return new LeadImage(
            fields.Word(Find("image", "src", "url", "path", "uid")),
            fields.TextOrNone(Find("alt", "imagealt")),
            fields.Text(Find("credit", "caption")));

        YamlEntry? Find(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (map.Entries.FirstOrDefault(inner => KeyName.Fold(inner.Key.Text) == name) is { } found)
                {
                    return found;
                }
            }

            return null;
        }
    }
}

/// <summary>A lead image as its author wrote it.</summary>
internal sealed record LeadImage(Located<string>? Path, Located<string>? Alt, Located<string>? Credit);
