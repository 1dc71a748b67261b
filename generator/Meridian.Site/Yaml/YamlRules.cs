using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>What can be wrong with YAML itself, whatever it is about.</summary>
internal static class YamlRules
{
    public static readonly Rule Broken = new("MER0100", "broken-yaml", Severity.Error);
    public static readonly Rule DuplicateKey = new("MER0101", "duplicate-key", Severity.Error);
    public static readonly Rule TooMuch = new("MER0102", "yaml-limit", Severity.Error);
    public static readonly Rule Slip = new("MER0103", "yaml-slip", Severity.Note);
    public static readonly Rule SecondDocument = new("MER0104", "second-yaml-document", Severity.Error);
}
