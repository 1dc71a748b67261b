using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>What can be wrong with the settings files of a site.</summary>
internal static class SettingsRules
{
    public static readonly Rule Unknown = new("MER0001", "unknown-setting", Severity.Error);
    public static readonly Rule Wrong = new("MER0002", "wrong-setting", Severity.Error);
    public static readonly Rule Missing = new("MER0003", "missing-setting", Severity.Error);
    public static readonly Rule NoUrl = new("MER0004", "site-without-url", Severity.Warning);
    public static readonly Rule NoTitle = new("MER0005", "site-without-title", Severity.Warning);
    public static readonly Rule Weakened = new("MER0006", "weakened-error", Severity.Error);
    public static readonly Rule UnknownRule = new("MER0007", "unknown-rule", Severity.Error);
    public static readonly Rule TwoFiles = new("MER0008", "settings-in-two-files", Severity.Error);
}
