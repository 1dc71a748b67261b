using Meridian.Site.Yaml;

namespace Meridian.Site.Tests.Yaml;

/// <summary>Nodes on one line, so that a test's expectation reads like YAML.</summary>
internal static class YamlPrinter
{
    public static string Print(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar { IsEmpty: true } => "~",
        YamlScalar scalar => scalar.Text.Replace("\n", "\\n", StringComparison.Ordinal),
        YamlList list => $"[{string.Join(", ", list.Items.Select(Print))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(e => $"{e.Key.Text}: {Print(e.Value)}"))}}}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
