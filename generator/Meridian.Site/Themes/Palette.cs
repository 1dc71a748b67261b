using System.Collections.Immutable;
using Meridian.Site.Settings;

namespace Meridian.Site.Themes;

/// <summary>The colours of a theme with those of the themes it extends, each as the nearest theme sets it.</summary>
internal sealed class Palette
{
    private readonly Dictionary<(string Scheme, string Name), PaletteColour> _colours = [];

    /// <param name="themes">What the themes say, the nearest first.</param>
    public Palette(ImmutableArray<ThemeSettings> themes)
    {
        foreach (var (depth, theme) in themes.Index())
        {
            foreach (var token in theme.Colours)
            {
                _colours.TryAdd((token.Scheme, token.Name), new PaletteColour(
                    token, depth, Colour.TryParse(token.Value.Value, out var colour) ? colour : null));
            }
        }

        var first = themes.LastOrDefault(theme => theme.Colours.Length > 0)?.Colours ?? [];
        var named = first.Select(token => token.Scheme).Where(scheme => scheme.Length > 0).Distinct();
        Schemes = named.Any() ? [.. named.Order(StringComparer.Ordinal)] : [""];
        Names = [.. _colours.Keys.Select(key => key.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// `light` and `dark`: the groups of the theme that all others extend; where it has none, one without a name.
    /// </summary>
    public string[] Schemes { get; }

    public string[] Names { get; }

    /// <summary>
    /// A colour as a scheme shows it. A style sheet keeps the light colour where the dark ones have no other.
    /// </summary>
    public PaletteColour? Find(string scheme, string name) =>
        _colours.GetValueOrDefault((scheme, name))
            ?? _colours.GetValueOrDefault(("", name))
            ?? _colours.GetValueOrDefault(("light", name));
}

/// <summary>A colour of a palette.</summary>
/// <param name="Token">Where it is set.</param>
/// <param name="Depth">How far the theme that sets it is from the site's own, which is 0.</param>
/// <param name="Colour">Its value; null for one that cannot be read.</param>
internal sealed record PaletteColour(ColourToken Token, int Depth, Colour? Colour);
