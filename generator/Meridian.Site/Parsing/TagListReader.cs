using System.Collections.Immutable;
using Meridian.Site.Parsing.Hashtags;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>Reads the tags of a post: a list, names between commas, or hashtags; spaces never part two names.</summary>
internal static class TagListReader
{
    /// <summary>The tags of all the keys that hold some, each once, in the order written.</summary>
    public static ImmutableArray<Located<TagName>> Read(
        SourceText source, FieldReader fields, IEnumerable<YamlEntry> entries)
    {
        var tags = ImmutableArray.CreateBuilder<Located<TagName>>();
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var isText = entry.Value is YamlScalar;
            foreach (var scalar in fields.Scalars(entry, "names of tags"))
            {
                foreach (var name in ScalarParts.Split(source, scalar, isText ? "," : "").SelectMany(Hashtags))
                {
                    Add(scalar, name);
                }
            }
        }

        return tags.ToImmutable();

        void Add(YamlScalar scalar, Located<string> name)
        {
            var decoded = fields.Decode(scalar with { Text = name.Value, Span = name.Span });
            if (TagName.Of(decoded) is not { } tag)
            {
                fields.Report(FrontMatterRules.WrongTag, name.Span,
                    $"`{FieldReader.Cut(name.Value)}` cannot be a tag: it has no letter or digit",
                    "give it a name, or take it out");
            }
            else if (SlugText.Problem(tag.Slug) is { } problem)
            {
                fields.Report(FrontMatterRules.WrongTag, name.Span,
                    $"`{FieldReader.Cut(name.Value)}` cannot be a tag: {problem}", "choose another name for it");
            }
            else if (keys.Add(tag.Key))
            {
                tags.Add(new Located<TagName>(tag, name.Span));
            }
        }
    }

    // `Neck pain #TCM` is a name and a hashtag; a name in front of a hashtag ends at its sign.
    private static IEnumerable<Located<string>> Hashtags(Located<string> name)
    {
        var found = HashtagFinder.Find(name.Value, HashtagMode.Line);
        if (found.IsEmpty)
        {
            return [name];
        }

        List<Located<string>> parts = [];
        var end = 0;
        foreach (var hashtag in found)
        {
            AddPart(end, hashtag.Start);
            AddPart(hashtag.Start, hashtag.End);
            end = hashtag.End;
        }

        AddPart(end, name.Value.Length);
        return parts;

        void AddPart(int from, int to)
        {
            var text = name.Value[from..to].Trim();
            if (text.Length > 0)
            {
                var at = name.Value.IndexOf(text, from, StringComparison.Ordinal);
                var isExact = name.Span.Length == name.Value.Length;
                parts.Add(new Located<string>(
                    text, isExact ? new TextSpan(name.Span.Start + at, text.Length) : name.Span));
            }
        }
    }
}
