using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads `permalinks` of site.yaml: a pattern for posts and one for pages.</summary>
internal static class PermalinksReader
{
    public static PermalinkSettings Read(SettingsMap site)
    {
        var defaults = new PermalinkSettings();
        var group = site.Group("permalinks", "posts", "pages");
        return group is null
            ? defaults
            : new PermalinkSettings
            {
                Posts = Pattern(group, "posts") ?? defaults.Posts,
                Pages = Pattern(group, "pages"),
            };
    }

    private static Setting<PermalinkPattern>? Pattern(SettingsMap group, string name)
    {
        if (group.Text(name) is not { } text || group.Entry(name) is not { } entry)
        {
            return null;
        }

        var pattern = PermalinkPattern.Parse(text.Value, out var unknown);
        if (pattern is null)
        {
            var nearest = NearestName.Of(unknown?.TrimStart(':') ?? "", PermalinkPattern.Tokens.Keys);
            group.WrongKind(entry.Value, $"`{unknown}` in `{text.Value}` stands for nothing", nearest is null
                ? "an address is made of " + string.Join(
                    ", ", PermalinkPattern.Tokens.Keys.Select(token => ":" + token))
                : $"did you mean `:{nearest}`?");
            return null;
        }

        if (!text.Value.StartsWith('/') || !UrlPath.TryParse(pattern.Fill(_ => "x"), out _))
        {
            group.WrongKind(entry.Value, $"`{text.Value}` is not an address on this site",
                "write it as `/posts/:slug/`");
            return null;
        }

        if (!pattern.Uses(PermalinkToken.Slug) && !pattern.Uses(PermalinkToken.Title)
            && !pattern.Uses(PermalinkToken.FileName))
        {
            group.WrongKind(entry.Value, $"`{text.Value}` gives several {name} the same address", "add `:slug` to it");
            return null;
        }

        return new Setting<PermalinkPattern>(pattern, text.Location);
    }
}
