namespace Meridian.Site.Yaml;

/// <summary>Reads a yes or a no.</summary>
internal static class YesNo
{
    /// <summary>True or false for any of YAML's spellings, old and new; null for another text. Pure.</summary>
    public static bool? Of(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" or "1" => true,
        "false" or "no" or "off" or "n" or "0" => false,
        _ => null,
    };
}
