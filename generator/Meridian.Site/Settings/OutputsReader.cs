using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads `outputs` of site.yaml: for each output its path, `true` for its usual one, or `false`.</summary>
internal static class OutputsReader
{
    public static OutputSettings Read(SettingsMap site)
    {
        var usual = new OutputSettings();
        var outputs = site.Group(
            "outputs", "rss", "atom", "json_feed", "search", "sitemap", "robots", "not_found", "no_jekyll",
            "redirects", "headers");
        return outputs is null ? usual : new OutputSettings
        {
            Rss = Path(outputs, "rss", usual.Rss),
            Atom = Path(outputs, "atom", usual.Atom),
            JsonFeed = Path(outputs, "json_feed", usual.JsonFeed),
            Search = Path(outputs, "search", usual.Search),
            Sitemap = Path(outputs, "sitemap", usual.Sitemap),
            NotFound = Path(outputs, "not_found", usual.NotFound),
            Robots = Fixed(outputs, "robots", usual.Robots),
            NoJekyll = Fixed(outputs, "no_jekyll", usual.NoJekyll),
            Redirects = Fixed(outputs, "redirects", usual.Redirects),
            Headers = Fixed(outputs, "headers", usual.Headers),
        };
    }

    private static UrlPath? Path(SettingsMap outputs, string name, UrlPath? usual)
    {
        if (outputs.Text(name) is not { } text || outputs.Entry(name) is not { } entry)
        {
            return usual;
        }

        if (YesNo.Of(text.Value) is { } isOn)
        {
            return isOn ? usual : null;
        }

        if (UrlPath.TryParse(text.Value, out var path) && path.IsFolder == usual?.IsFolder)
        {
            return path;
        }

        Wrong(outputs, entry, text.Value, $"write a path such as `{usual}`, or `false` to leave it out");
        return usual;
    }

    // Other programs look for these under one name only.
    private static UrlPath? Fixed(SettingsMap outputs, string name, UrlPath? usual)
    {
        if (outputs.Text(name) is not { } text || outputs.Entry(name) is not { } entry)
        {
            return usual;
        }

        if (YesNo.Of(text.Value) is { } isOn)
        {
            return isOn ? usual : null;
        }

        if (text.Value != usual?.Value)
        {
            Wrong(outputs, entry, text.Value, $"it is always `{usual}`: write `true` or `false`");
        }

        return usual;
    }

    private static void Wrong(SettingsMap outputs, YamlEntry entry, string text, string help) =>
        outputs.WrongKind(entry.Value, $"`outputs.{entry.Key.Text}` cannot be `{text}`", help);
}
