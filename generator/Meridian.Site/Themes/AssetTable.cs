using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Loading;
using Meridian.Sources;

namespace Meridian.Site.Themes;

/// <summary>The theme's assets under the URLs they are published at, which change when their bytes do.</summary>
internal sealed class AssetTable
{
    private static readonly SitePath CustomStyles = SitePath.Of("content/custom.css");

    private AssetTable(ImmutableSortedDictionary<string, Asset> byName) => ByName = byName;

    /// <summary>By the name templates ask for.</summary>
    public ImmutableSortedDictionary<string, Asset> ByName { get; }

    /// <summary>The owner's own styles, to be loaded after the theme's.</summary>
    public Asset? Custom => ByName.GetValueOrDefault("custom.css");

    /// <summary>
    /// Gives every asset its URL. Style sheets are made last, because the URLs they name become those of the
    /// fingerprinted files; one that imports another keeps that one's own name.
    /// </summary>
    public static AssetTable Build(Theme theme, SourceSnapshot snapshot, string basePath)
    {
        var files = theme.Assets;
        if (snapshot.Find(CustomStyles) is { Content: not null } custom)
        {
            files = files.SetItem("custom.css", custom);
        }

        var assets = ImmutableSortedDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        foreach (var (name, file) in files.Where(file => !IsStyles(file.Key)))
        {
            assets.Add(name, Asset.Of(name, file.Path, file.Content ?? default));
        }

        foreach (var (name, file) in files.Where(file => IsStyles(file.Key)))
        {
            var styles = Encoding.UTF8.GetString((file.Content ?? default).Span);
            var linked = StyleSheetLinks.Rewrite(styles, url => Link(name, url, assets, basePath));
            assets.Add(name, Asset.Of(name, file.Path, Encoding.UTF8.GetBytes(linked)));
        }

        return new AssetTable(assets.ToImmutable());
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
