using System.Globalization;
using Meridian.Site.Yaml;
using Meridian.Templating.Values;

namespace Meridian.Site.Themes;

/// <summary>
/// Shows free YAML (`params`, `data`, tokens) to templates; plain scalars are read by YAML's core schema (1.2.2,
/// section 10.3).
/// </summary>
internal static class YamlValues
{
    public static OpenMap Map(YamlMap map) =>
        new(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Of(entry.Value))));

    public static Value Of(YamlNode node) => node switch
    {
        YamlMap map => Value.Object(Map(map)),
        YamlList list => Value.List(ValueList.Of([.. list.Items.Select(Of)])),
        YamlScalar { IsEmpty: true } => Value.Null,
        YamlScalar { Style: ScalarStyle.Plain } plain => Plain(plain.Text),
        YamlScalar scalar => Value.Text(scalar.Text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Value Plain(string text) => text switch
    {
        "true" or "True" or "TRUE" => Value.True,
        "false" or "False" or "FALSE" => Value.False,
        _ when IsNumber(text)
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
            Value.Integer(whole),
        _ when IsNumber(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) =>
            Value.Double(real),
        _ => Value.Text(text),
    };

    /// <summary>A leading zero is kept as text: `0207` is a telephone number, not two hundred and seven.</summary>
    private static bool IsNumber(string text) =>
        text is ['0'] or ['0', '.', ..] or [>= '1' and <= '9', ..] or ['-', >= '0' and <= '9', ..];
}
