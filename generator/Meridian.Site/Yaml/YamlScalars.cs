namespace Meridian.Site.Yaml;

/// <summary>Goes through all texts of a YAML value.</summary>
internal static class YamlScalars
{
    /// <summary>
    /// The texts in the order they are written, however deep; those left empty are not among them. Pure.
    /// </summary>
    public static IEnumerable<YamlScalar> Of(YamlNode node) => node switch
    {
        YamlScalar { IsEmpty: true } => [],
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(Of),
        YamlMap map => map.Entries.SelectMany(entry => Of(entry.Value)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
