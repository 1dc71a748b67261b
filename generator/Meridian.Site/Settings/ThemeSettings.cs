using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>What theme.yaml says.</summary>
internal sealed record ThemeSettings(Location Location)
{
    public Setting<string>? Name { get; init; }

    /// <summary>The theme whose files stand in where this one has none.</summary>
    public Setting<string>? Extends { get; init; }

    /// <summary>Design values by name.</summary>
    public YamlMap Tokens { get; init; } = YamlMap.Empty;

    /// <summary>Defaults for what a site may set under `params`.</summary>
    public YamlMap Params { get; init; } = YamlMap.Empty;
}
