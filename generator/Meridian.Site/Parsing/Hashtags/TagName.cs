namespace Meridian.Site.Parsing.Hashtags;

/// <summary>The names of a tag.</summary>
/// <param name="Display">For people: `Upper Back Pain`.</param>
/// <param name="Slug">For addresses: `upper-back-pain`.</param>
/// <param name="Key">For identity: the slug without hyphens. Equal keys are one tag.</param>
internal sealed record TagName(string Display, string Slug, string Key)
{
    /// <summary>How many word breaks this spelling shows; the spelling with the most names the tag.</summary>
    public int Breaks => Slug.Count(c => c == '-');
}
