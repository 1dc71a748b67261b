using System.Collections.Frozen;
using Meridian.Site.Yaml;

namespace Meridian.Site.Parsing;

/// <summary>What a post can say about itself.</summary>
internal enum FrontMatterKey
{
    Title, Date, Updated, Description, Summary, Tags, Authors, Previous, Next, Series, Cta, Image, ImageAlt,
    ImageCredit,
    Slug, Permalink, Aliases, Draft, Published, Expires, Unlisted, NoIndex, Layout, Toc, Lang, Order, Params,
    Reviewed, ReviewedBy, ReviewIn, References, Consents, Notices, Interests, ClaimsOk,
}

/// <summary>The names of front matter keys: ours, and those that other generators use for the same.</summary>
internal static class FrontMatterKeys
{
    // Ours comes first; of several in one file it is the one that counts.
    private static readonly (FrontMatterKey Key, string[] Names)[] Table =
    [
        (FrontMatterKey.Title, ["title"]),
        (FrontMatterKey.Date, ["date", "publishDate", "pubDate"]),
        (FrontMatterKey.Updated, ["updated", "lastmod", "modified", "last_modified_at", "updatedDate"]),
        (FrontMatterKey.Description, ["description"]),
        (FrontMatterKey.Summary, ["summary", "excerpt", "deck"]),
        (FrontMatterKey.Tags, ["tags", "categories", "category", "topics", "keywords"]),
        (FrontMatterKey.Authors, ["authors", "author"]),
        (FrontMatterKey.Previous, ["previous"]),
        (FrontMatterKey.Next, ["next"]),
        (FrontMatterKey.Series, ["series"]),
        (FrontMatterKey.Cta, ["cta"]),
        (FrontMatterKey.Image, ["image", "featured_image", "heroImage", "primary_image", "cover"]),
        (FrontMatterKey.ImageAlt, ["image_alt"]),
        (FrontMatterKey.ImageCredit, ["image_credit"]),
        (FrontMatterKey.Slug, ["slug"]),
        (FrontMatterKey.Permalink, ["permalink", "url"]),
        (FrontMatterKey.Aliases, ["aliases", "redirect_from"]),
        (FrontMatterKey.Draft, ["draft"]),
        (FrontMatterKey.Published, ["published"]),
        (FrontMatterKey.Expires, ["expires", "expiryDate"]),
        (FrontMatterKey.Unlisted, ["unlisted"]),
        (FrontMatterKey.NoIndex, ["noindex"]),
        (FrontMatterKey.Layout, ["layout"]),
        (FrontMatterKey.Toc, ["toc"]),
        (FrontMatterKey.Lang, ["lang"]),
        (FrontMatterKey.Order, ["order", "weight"]),
        (FrontMatterKey.Params, ["params"]),
        (FrontMatterKey.Reviewed, ["reviewed", "last_reviewed_on"]),
        (FrontMatterKey.ReviewedBy, ["reviewed_by"]),
        (FrontMatterKey.ReviewIn, ["review_in"]),
        (FrontMatterKey.References, ["references"]),
        (FrontMatterKey.Consents, ["consents"]),
        (FrontMatterKey.Notices, ["notices"]),
        (FrontMatterKey.Interests, ["interests"]),
        (FrontMatterKey.ClaimsOk, ["claims_ok"]),
    ];

    private static readonly FrozenDictionary<string, (FrontMatterKey Key, int Rank)> ByName = Table
        .SelectMany(row => row.Names.Select((name, rank) => KeyValuePair.Create(Fold(name), (row.Key, rank))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every name as it is best written.</summary>
    public static IEnumerable<string> Names => Table.SelectMany(row => row.Names);

    /// <summary>
    /// The key a name stands for and its place among the names of that key; null for an unknown name. Pure.
    /// </summary>
    public static (FrontMatterKey Key, int Rank)? Of(string name) =>
        ByName.TryGetValue(Fold(name), out var found) ? found : null;

    /// <summary>The name of a key as the documentation writes it.</summary>
    public static string NameOf(FrontMatterKey key) => Table.First(row => row.Key == key).Names[0];

    /// <summary>True for the keys whose text may hold `#`, where YAML would start a comment.</summary>
    public static bool KeepsHash(string name) => Of(name)?.Key
        is FrontMatterKey.Title or FrontMatterKey.Description or FrontMatterKey.Summary or FrontMatterKey.Tags
        or FrontMatterKey.Series or FrontMatterKey.ImageAlt or FrontMatterKey.ImageCredit;

    private static string Fold(string name) => KeyName.Fold(name);
}
