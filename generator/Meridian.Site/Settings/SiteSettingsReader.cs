using Meridian.Site.Loading;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads the settings of a snapshot, with what the caller decides in place of what the files say.</summary>
internal static class SiteSettingsReader
{
    internal static readonly Rule BadBaseUrl = new("MER0243", "bad-base-url", Severity.Error);

    public static SettingsReading Read(SourceSnapshot snapshot, BuildOptions options)
    {
        var texts = snapshot.Files.Where(file => file.Text is not null).ToDictionary(file => file.Path, file => file.Text!);
        var reading = SettingsReader.Read(texts);
        if (options.BaseUrl is not { } chosen)
        {
            return reading;
        }

        return BaseUrl.Parse(chosen) is { } url
            ? reading with { Settings = reading.Settings with { Url = new Setting<BaseUrl>(url, null) } }
            : reading with
            {
                Diagnostics = reading.Diagnostics.Add(BadBaseUrl.At(null, $"`{chosen}` is not the address of a site") with
                { Help = "write it like `https://example.org/` or `https://example.org/blog/`" }),
            };
    }
}
