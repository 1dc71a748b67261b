using System.Collections.Frozen;
using Meridian.Site.Json;

namespace Meridian.Site.Html;

/// <summary>Finds the URLs of a JSON-LD block: the properties of schema.org whose text is an address.</summary>
internal static class StructuredDataUrls
{
    private static readonly FrozenSet<string> Properties = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "url", "image", "logo", "photo", "sameAs", "contentUrl", "embedUrl", "thumbnailUrl", "thumbnail", "item",
            "mainEntityOfPage", "downloadUrl", "installUrl", "discussionUrl", "paymentUrl", "hasMap", "map", "menu",
            "hasMenu", "target", "urlTemplate", "relatedLink", "significantLink", "archivedAt", "license",
            "acquireLicensePage", "codeRepository", "screenshot", "video", "audio", "isBasedOn", "citation",
        ]);

    /// <summary>The URLs with their spans in the page; none when the block is not JSON. Never throws. Pure.</summary>
    public static IEnumerable<LinkFact> Read(TextFact block)
    {
        foreach (var (path, value, span) in JsonStrings.Read(block.Text) ?? [])
        {
            var name = path.Name;
            var named = name == "@id" ? path.Parent == "mainEntityOfPage" : Properties.Contains(name);
            if (named && LooksLikeUrl(value))
            {
                yield return new LinkFact(
                    LinkKind.StructuredUrl, "script", name, value, span.Shift(block.Span.Start));
            }
        }
    }

    /// <summary>
    /// Several of these properties may hold plain words instead, and a search template is not an address.
    /// </summary>
    private static bool LooksLikeUrl(string value) =>
        !value.Contains('{', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal)
        && (value.StartsWith('/') || value.StartsWith("./", StringComparison.Ordinal)
            || value.StartsWith("../", StringComparison.Ordinal)
            || value.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
}
