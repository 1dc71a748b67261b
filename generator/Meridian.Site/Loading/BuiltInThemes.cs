using Meridian.Sources;

namespace Meridian.Site.Loading;

/// <summary>The themes that come with the program, so that a site needs no `themes/` of its own.</summary>
internal static class BuiltInThemes
{
    private const string Prefix = "themes/";

    /// <summary>
    /// The embedded files, keyed by the path they would have in a site: `themes/stillwater/theme.yaml`.
    /// </summary>
    public static IEnumerable<SitePath> Paths() =>
        typeof(BuiltInThemes).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(SitePath.Of);

    public static byte[] Read(SitePath path)
    {
        using var stream = typeof(BuiltInThemes).Assembly.GetManifestResourceStream(path.Value)
            ?? throw new ArgumentException($"no built-in theme holds {path}", nameof(path));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
