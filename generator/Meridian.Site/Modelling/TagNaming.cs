using System.Collections.Immutable;
using Meridian.Site.Parsing;
using Meridian.Site.Parsing.Hashtags;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>
/// Decides which spellings are one tag and what it is called: tags.yaml first, else the spelling with the most word
/// breaks, else the one used first (by path).
/// </summary>
internal sealed class TagNaming
{
    internal static readonly Rule UnknownHashtag = new("MER0217", "unknown-hashtag", Severity.Note);
    internal static readonly Rule TagSpelling = new("MER0218", "tag-spelling", Severity.Note);

    private readonly Dictionary<string, TagName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _synonyms = new(StringComparer.Ordinal);

    private TagNaming()
    {
    }

    /// <summary>Gathers the spellings that listed posts, tag texts and tags.yaml use.</summary>
    public static TagNaming Of(
        ImmutableArray<Page> written, ImmutableArray<ParsedPage> texts, SiteSettings settings,
        List<Diagnostic> diagnostics)
    {
        var naming = new TagNaming();
        foreach (var tag in settings.Tags)
        {
            naming.Settle(tag);
        }

        var settled = naming._names.Keys.ToHashSet(StringComparer.Ordinal);
        var used = written
            .Where(page => page.Kind == PageKind.Post && page.IsListed)
            .SelectMany(page => SpellingsOf(page.Parsed))
            .ToArray();
        foreach (var (name, _) in used)
        {
            naming.Prefer(name, settled);
        }

        foreach (var name in texts.Select(text => TagName.Of(text.Path.Stem)).OfType<TagName>())
        {
            naming.Prefer(name, settled);
        }

        diagnostics.AddRange(used
            .Where(spelling => naming.Find(spelling.Name) is { } chosen
                && chosen.Key == spelling.Name.Key && chosen.Display != spelling.Name.Display)
            .Select(spelling => TagSpelling.At(
                spelling.Place,
                $"`{spelling.Name.Display}` is shown as `{naming.Find(spelling.Name)?.Display}`, "
                    + "as elsewhere on the site")));
        return naming;
    }

    /// <summary>The tag a spelling belongs to; null when nothing on the site is called that.</summary>
    public TagName? Find(TagName spelling) => _names.GetValueOrDefault(KeyOf(spelling));

    /// <summary>
    /// The slugs of a file's tags in the order written, and a note for each small hashtag that names none.
    /// </summary>
    public ImmutableArray<string> TagsOf(ParsedPage page, List<Diagnostic> diagnostics)
    {
        var slugs = SpellingsOf(page).Select(spelling => (Find(spelling.Name) ?? spelling.Name).Slug).ToList();
        foreach (var hashtag in page.Body.Hashtags.Where(
            hashtag => hashtag.Place == HashtagPlace.Text && IsSmall(hashtag.Text)))
        {
            if (Link(hashtag.Text) is { } known)
            {
                slugs.Add(known.Slug);
            }
            else
            {
                diagnostics.Add(UnknownHashtag.At(
                    page.At(hashtag.Span), $"`{hashtag.Text}` stays text: there is no tag of that name") with
                { Help = "start its words with capital letters to make it a tag, or add it under `tags`" });
            }
        }

        return [.. slugs.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The tag a hashtag in running text links to; null when it stays text.</summary>
    public TagName? Link(string hashtag) => TagName.Of(hashtag) is { } name ? Find(name) : null;

    private void Settle(TagSetting tag)
    {
        if (TagName.Of(tag.Slug.Value) is not { } slug)
        {
            return;
        }

        _names[slug.Key] = slug with { Display = tag.Name?.Value ?? slug.Display };
        var synonyms = tag.Synonyms.Select(synonym => synonym.Value).Append(tag.Name?.Value ?? tag.Slug.Value);
        foreach (var synonym in synonyms.Select(TagName.Of).OfType<TagName>().Where(synonym => synonym.Key != slug.Key))
        {
            _synonyms[synonym.Key] = slug.Key;
        }
    }

    private void Prefer(TagName name, HashSet<string> settled)
    {
        var key = KeyOf(name);
        if (!settled.Contains(key) && (!_names.TryGetValue(key, out var chosen) || name.Breaks > chosen.Breaks))
        {
            _names[key] = name;
        }
    }

    private string KeyOf(TagName name) => _synonyms.GetValueOrDefault(name.Key, name.Key);

    private static IEnumerable<(TagName Name, Location Place)> SpellingsOf(ParsedPage page) => page.FrontMatter.Tags
        .Select(tag => (tag.Value, page.At(tag.Span)))
        .Concat(page.Body.Hashtags
            .Where(hashtag => hashtag.Place == HashtagPlace.LastLine || !IsSmall(hashtag.Text))
            .SelectMany(hashtag => TagName.Of(hashtag.Text) is { } name
                ? new[] { (name, page.At(hashtag.Span)) }
                : []));

    /// <summary>
    /// A hashtag without a capital letter: in running text it counts only when it is known otherwise.
    /// </summary>
    private static bool IsSmall(string hashtag) => !hashtag.Any(char.IsUpper)
        && hashtag.Any(char.IsLower);
}
