namespace Meridian.Site.Yaml;

/// <summary>Compares the names of settings as people write them.</summary>
internal static class KeyName
{
    /// <summary>
    /// The name without case, `-`, `_` and outer blanks: equal for `image_alt`, `Image-Alt` and `imageAlt`. Pure.
    /// </summary>
    public static string Fold(string name) => name.Trim()
        .Replace("-", "", StringComparison.Ordinal)
        .Replace("_", "", StringComparison.Ordinal)
        .ToLowerInvariant();
}
