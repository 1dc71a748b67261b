using System.Collections.Immutable;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads theme.yaml.</summary>
internal static class ThemeReader
{
    /// <summary>Reads one theme's own file; the themes it extends are for the caller. Pure.</summary>
    public static (ThemeSettings Theme, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var file = new SettingsFile(source, ImmutableArray.CreateBuilder<Diagnostic>());
        var root = file.Open("name", "extends", "tokens", "params");
        var theme = new ThemeSettings(file.Start)
        {
            Name = root.Text("name"),
            Extends = root.Text("extends"),
            Tokens = root.Group("tokens")?.Map ?? YamlMap.Empty,
            Params = root.Group("params")?.Map ?? YamlMap.Empty,
        };
        return (theme, file.Log.ToImmutable());
    }
}
