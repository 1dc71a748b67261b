using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;

namespace Meridian.Site.Modelling;

/// <summary>
/// The tags that listed posts have. A tag that only unpublished posts use does not exist for readers.
/// </summary>
internal sealed class TagIndex
{
    private readonly FrozenDictionary<string, Tag> _bySlug;
    private readonly TagNaming _naming;

    private TagIndex(ImmutableArray<Tag> all, TagNaming naming)
    {
        All = all;
        _naming = naming;
        _bySlug = all.ToFrozenDictionary(tag => tag.Slug, StringComparer.Ordinal);
    }

    /// <summary>By folded label.</summary>
    public ImmutableArray<Tag> All { get; }

    public static TagIndex Build(
        TagNaming naming, ImmutableArray<Page> newestFirst, ImmutableArray<ParsedPage> texts, SiteSettings settings)
    {
        var textBySlug = new Dictionary<string, ParsedPage>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            textBySlug.TryAdd(SlugOf(text.Path.Stem, naming), text);
        }

        var descriptions = settings.Tags
            .Where(tag => tag.Description is not null)
            .GroupBy(tag => SlugOf(tag.Slug.Value, naming), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Description?.Value, StringComparer.Ordinal);
        var tags = newestFirst
            .SelectMany(post => post.Tags.Select(slug => (slug, post)))
            .GroupBy(pair => pair.slug, pair => pair.post, StringComparer.Ordinal)
            .Select(group => new Tag(group.Key, naming.Link(group.Key)?.Display ?? group.Key)
            {
                Description = descriptions.GetValueOrDefault(group.Key)
                    ?? textBySlug.GetValueOrDefault(group.Key)?.FrontMatter.Description?.Value,
                Text = textBySlug.GetValueOrDefault(group.Key),
                Posts = [.. group],
            })
            .OrderBy(tag => Slug.Of(tag.Label), StringComparer.Ordinal)
            .ThenBy(tag => tag.Slug, StringComparer.Ordinal);
        return new TagIndex([.. tags], naming);
    }

    private static string SlugOf(string text, TagNaming naming) => naming.Link(text)?.Slug ?? text;

    public Tag? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The tags of a page that readers can open, in the order written.</summary>
    public IEnumerable<Tag> Of(Page page)
    {
        foreach (var slug in page.Tags)
        {
            if (_bySlug.TryGetValue(slug, out var tag))
            {
                yield return tag;
            }
        }
    }

    /// <summary>The tag that a hashtag in running text links to; null when it stays text.</summary>
    public Tag? Link(string hashtag) => _naming.Link(hashtag) is { } name ? Find(name.Slug) : null;
}
