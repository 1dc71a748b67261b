using System.Collections.Immutable;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads theme.yaml.</summary>
internal static class ThemeReader
{
    /// <summary>The group of tokens that are colours.</summary>
    public const string Colours = "colours";

    /// <summary>Reads one theme's own file; the themes it extends are for the caller. Pure.</summary>
    public static (ThemeSettings Theme, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var file = new SettingsFile(source, ImmutableArray.CreateBuilder<Diagnostic>());
        var root = file.Open("name", "extends", "tokens", "contrast", "params");
        var tokens = root.Group("tokens");
        var contrast = root.Group("contrast", "text", "edge");
        var theme = new ThemeSettings(file.Start)
        {
            Name = root.Text("name"),
            Extends = root.Text("extends"),
            Tokens = tokens?.Map ?? YamlMap.Empty,
            Colours = [.. tokens?.Group(Colours) is { } colours ? ColoursIn(file, colours.Map, "") : []],
            Contrast =
            [
                .. Pairs(file, contrast, "text", ColourUse.Text),
                .. Pairs(file, contrast, "edge", ColourUse.Edge),
            ],
            Params = root.Group("params")?.Map ?? YamlMap.Empty,
        };
        return (theme, file.Log.ToImmutable());
    }

    private static IEnumerable<ColourToken> ColoursIn(SettingsFile file, YamlMap colours, string scheme)
    {
        foreach (var (key, value) in colours.Entries)
        {
            if (value is YamlScalar { IsEmpty: false } colour)
            {
                yield return new ColourToken(scheme, key.Text, file.At(colour.Text.Trim(), colour.Span));
            }
            else if (value is YamlMap group && scheme.Length == 0)
            {
                foreach (var token in ColoursIn(file, group, key.Text))
                {
                    yield return token;
                }
            }
            else
            {
                file.Report(SettingsRules.Wrong, (value is YamlScalar ? key : value).Span,
                    $"the colour `{key.Text}` has no value", $"write `{key.Text}: \"#135c5e\"`");
            }
        }
    }

    private static IEnumerable<ColourPair> Pairs(SettingsFile file, SettingsMap? contrast, string name, ColourUse kind)
    {
        foreach (var pair in contrast?.Texts(name) ?? [])
        {
            if (pair is { Location: { } place } && pair.Value.Split(' ') is [var front, "on", var ground])
            {
                yield return new ColourPair(front, ground, kind, place);
            }
            else
            {
                file.Log.Add(SettingsRules.Wrong.At(
                    pair.Location, $"`{pair.Value}` does not say which colour stands on which") with
                {
                    Help = "write `ink on paper`, with the names of two colours",
                });
            }
        }
    }
}
