using System.Collections.Immutable;
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

    /// <summary>Those of the tokens that are colours: what stands under `colours`, in the order written.</summary>
    public ImmutableArray<ColourToken> Colours { get; init; } = [];

    /// <summary>The colours that meet on pages, and how well one must be seen on the other.</summary>
    public ImmutableArray<ColourPair> Contrast { get; init; } = [];

    /// <summary>Defaults for what a site may set under `params`.</summary>
    public YamlMap Params { get; init; } = YamlMap.Empty;
}

/// <summary>A colour of a theme.</summary>
/// <param name="Scheme">The group it stands in, `light` or `dark`; empty for a colour of both.</param>
/// <param name="Name">What style sheets call it, without `--`.</param>
/// <param name="Value">Its value in CSS, as written.</param>
internal sealed record ColourToken(string Scheme, string Name, Setting<string> Value);

/// <summary>Two colours of a theme, one of which is seen on the other.</summary>
/// <param name="Front">The name of the colour of a text, or of an edge.</param>
/// <param name="Ground">The name of the colour behind it.</param>
/// <param name="Kind">What is seen, which says how strong the contrast must be.</param>
/// <param name="Location">Where the theme says that the two meet.</param>
internal sealed record ColourPair(string Front, string Ground, ColourUse Kind, Location Location);

/// <summary>What a colour is used for, where it stands on another.</summary>
internal enum ColourUse
{
    /// <summary>Words, of any size.</summary>
    Text,

    /// <summary>The edge of a control, or a sign.</summary>
    Edge,
}
