using Meridian.Site.Yaml;

namespace Meridian.Site.Parsing;

/// <summary>
/// Reads a lead image: a path, or a group with a path and perhaps its text, as some generators write it.
/// </summary>
internal static class ImageReader
{
    public static (Located<string>? Path, Located<string>? Alt) Read(FieldReader fields, YamlEntry? entry)
    {
        if (entry?.Value is not YamlMap map)
        {
            return (fields.Word(entry), null);
        }

        return (fields.Word(Find("image", "src", "url", "path", "uid")), fields.TextOrNone(Find("alt", "imagealt")));

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
