using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Loading;
using Meridian.Sources;

namespace Meridian.Site.Themes;

/// <summary>The theme's assets under the URLs they are published at, which change when their bytes do.</summary>
internal sealed class AssetTable
{
    private static readonly SitePath CustomStyles = SitePath.Of("content/custom.css");

    private AssetTable(ImmutableSortedDictionary<string, Asset> byName, ImmutableArray<Diagnostic> diagnostics) =>
        (ByName, Diagnostics) = (byName, diagnostics);

    /// <summary>By the name templates ask for.</summary>
    public ImmutableSortedDictionary<string, Asset> ByName { get; }

    /// <summary>The findings about style sheets that are templates.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The owner's own styles, to be loaded after the theme's.</summary>
    public Asset? Custom => ByName.GetValueOrDefault("custom.css");

    /// <summary>
    /// Gives every asset its URL. Style sheets are made last, because the URLs they name become those of the
    /// fingerprinted files; one that imports another keeps that one's own name.
    /// </summary>
    public static AssetTable Build(Theme theme, SourceSnapshot snapshot, string basePath, DateTime buildTime)
    {
        var assets = ImmutableSortedDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        foreach (var (name, file) in theme.Assets.Where(file => !IsStyles(file.Key) && !StyleTemplates.Has(file.Key)))
        {
            assets.Add(name, Asset.Of(name, file.Path, file.Content ?? default));
        }

        var made = StyleTemplates.Render(theme, buildTime);
        foreach (var (name, source, styles) in StylesOf(theme, snapshot, made))
        {
            var linked = StyleSheetLinks.Rewrite(
                Encoding.UTF8.GetString(styles.Span), url => Link(name, url, assets, basePath));
            assets.TryAdd(name, Asset.Of(name, source, Encoding.UTF8.GetBytes(linked)));
        }

        return new AssetTable(assets.ToImmutable(), made.Diagnostics);
    }

    /// <summary>
    /// The owner's style sheet, those that lie in the theme finished, and those that a template makes.
    /// </summary>
    private static IEnumerable<StyleSheet> StylesOf(Theme theme, SourceSnapshot snapshot, StyleTemplates made)
    {
        if (snapshot.Find(CustomStyles) is { Content: { } custom })
        {
            yield return new StyleSheet("custom.css", CustomStyles, custom);
        }

        foreach (var (name, file) in theme.Assets.Where(file => IsStyles(file.Key)))
        {
            yield return new StyleSheet(name, file.Path, file.Content ?? default);
        }

        foreach (var sheet in made.Sheets)
        {
            yield return sheet;
        }
    }

    private static bool IsStyles(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static string Link(
        string from, string url, ImmutableSortedDictionary<string, Asset>.Builder assets, string basePath)
    {
        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
        {
            return basePath + url[1..];
        }

        var end = url.AsSpan().IndexOfAny("?#");
        var path = end < 0 ? url : url[..end];
        return path.Length > 0
            && SitePath.Of(from).Folder.Resolve(path) is { } name
            && assets.TryGetValue(name.Value, out var asset)
                ? basePath + asset.Url.Encoded[1..] + (end < 0 ? "" : url[end..])
                : url;
    }
}

/// <summary>One asset: where it comes from, where it is published, and its bytes.</summary>
internal sealed record Asset(UrlPath Url, SitePath Source, ReadOnlyMemory<byte> Content)
{
    public static Asset Of(string name, SitePath source, ReadOnlyMemory<byte> content)
    {
        var path = SitePath.Of(name);
        var folder = path.Folder.Value.Length == 0 ? "" : path.Folder.Value + "/";
        var fingerprint = ContentHash.Of(content.Span).Fingerprint;
        return new Asset(UrlPath.Of($"/assets/{folder}{path.Stem}.{fingerprint}{path.Extension}"), source, content);
    }
}
