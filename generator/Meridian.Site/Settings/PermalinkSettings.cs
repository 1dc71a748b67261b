namespace Meridian.Site.Settings;

/// <summary>How addresses are made: `permalinks` in site.yaml.</summary>
internal sealed record PermalinkSettings
{
    public Setting<PermalinkPattern> Posts { get; init; } = new(Pattern("/posts/:slug/"), null);

    /// <summary>Null leaves a page where its folder puts it.</summary>
    public Setting<PermalinkPattern>? Pages { get; init; }

    private static PermalinkPattern Pattern(string text) =>
        PermalinkPattern.Parse(text, out _) ?? throw new ArgumentException(text, nameof(text));
}
