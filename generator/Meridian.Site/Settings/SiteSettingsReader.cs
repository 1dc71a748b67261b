using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Site.Settings.Bibliography;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads the settings of a snapshot, with what the caller decides in place of what the files say.</summary>
internal static class SiteSettingsReader
{
    internal static readonly Rule BadBaseUrl = new("MER0243", "bad-base-url", Severity.Error);

    public static SettingsReading Read(SourceSnapshot snapshot, BuildOptions options)
    {
        var texts = snapshot.Files.Where(file => file.Text is not null).ToDictionary(
            file => file.Path, file => file.Text!);
        var reading = WithoutAbsences(SettingsReader.Read(texts), snapshot);
        if (options.BaseUrl is not { } chosen)
        {
            return reading;
        }

        return BaseUrl.Parse(chosen) is { } url
            ? reading with { Settings = reading.Settings with { Url = new Setting<BaseUrl>(url, null) } }
            : reading with
            {
                Diagnostics =
                    reading.Diagnostics.Add(BadBaseUrl.At(null, $"`{chosen}` is not the address of a site") with
                    { Help = "write it like `https://example.org/` or `https://example.org/blog/`" }),
            };
    }

    /// <summary>In a file that broke off, anything may be missing: only the break is worth telling.</summary>
    private static SettingsReading WithoutAbsences(SettingsReading reading, SourceSnapshot snapshot)
    {
        var unread = reading.Diagnostics
            .Where(found => IsBreak(found.Rule))
            .Select(found => found.Location?.Path).OfType<SitePath>()
            .Concat(snapshot.Files.Where(file => !file.IsWhole).Select(file => file.Path))
            .ToImmutableHashSet();
        return new SettingsReading(
            reading.Settings with { Unread = unread },
            [.. reading.Diagnostics.Where(found =>
                !(IsAbsence(found.Rule) && found.Location is { } place && unread.Contains(place.Path)))]);
    }

    private static bool IsBreak(Rule rule) =>
        rule == YamlRules.Broken || rule == YamlRules.TooMuch || rule == BibliographyRules.Broken;

    private static bool IsAbsence(Rule rule) => rule == SettingsRules.Missing || rule == SettingsRules.NoTitle
        || rule == SettingsRules.NoUrl || rule == BibliographyRules.NoTitle;
}
