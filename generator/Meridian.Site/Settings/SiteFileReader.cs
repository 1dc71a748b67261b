using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Meridian.Site.Yaml;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>Reads site.yaml.</summary>
internal static partial class SiteFileReader
{
    /// <summary>Reads the file, or takes the defaults of a site that has none.</summary>
    public static SiteSettings Read(SettingsFile? file, ClinicSettings clinic, ImmutableArray<Diagnostic>.Builder log)
    {
        var site = (file ?? new SettingsFile(new SourceText(SitePath.Of("content/site.yaml"), ""), log)).Open(
            "title", "description", "url", "language", "time_zone", "theme", "logo", "favicon", "share_image",
            "jurisdictions", "menu", "permalinks", "pagination", "outputs", "markdown", "images", "checks", "cname",
            "params");
        var settings = new SiteSettings
        {
            Title = Title(site, file, clinic, log),
            Url = Url(site, file, log),
            Description = site.Text("description"),
            Logo = site.Text("logo"),
            Favicon = site.Text("favicon"),
            ShareImage = site.Text("share_image"),
            Jurisdictions = Jurisdictions(site),
            Menu = MenuReader.Read(site),
            Permalinks = PermalinksReader.Read(site),
            Outputs = OutputsReader.Read(site),
            KeepMetadata = KeepMetadata(site),
            Checks = ChecksReader.Read(site),
            Cname = site.Value("cname", HostName, "the name of a host", _ => "write it as `www.example.org`"),
            Params = site.Group("params")?.Map ?? YamlMap.Empty,
        };
        return settings with
        {
            Language = site.Value(
                    "language", LanguageTag.Parse, "a language code", _ => "write it as `en`, `en-GB` or `fr-CA`")
                ?? settings.Language,
            TimeZone = site.Value(
                    "time_zone", DateTimeZoneProviders.Tzdb.GetZoneOrNull, "the name of a time zone", SuggestZone)
                ?? settings.TimeZone,
            Theme = site.Text("theme") ?? settings.Theme,
            PageSize = site.Group("pagination", "size")?.Number("size", 1, 1000) ?? settings.PageSize,
            RawHtml = RawHtml(site) ?? settings.RawHtml,
        };
    }

    private static Setting<string> Title(
        SettingsMap site, SettingsFile? file, ClinicSettings clinic, ImmutableArray<Diagnostic>.Builder log)
    {
        if ((site.Text("title") ?? clinic.Name) is { } title)
        {
            return title;
        }

        if (!site.Has("title"))
        {
            log.Add(SettingsRules.NoTitle.At(file?.Start, "the site has no title, and is called `Untitled site`") with
            {
                Help = "add a line `title: ...` to content/site.yaml",
            });
        }

        return new Setting<string>("Untitled site", null);
    }

    private static Setting<BaseUrl> Url(SettingsMap site, SettingsFile? file, ImmutableArray<Diagnostic>.Builder log)
    {
        if (!site.Has("url"))
        {
            log.Add(SettingsRules.NoUrl.At(
                file?.Start, $"the site does not say where it is published, and is built for `{BaseUrl.Unknown}`") with
            {
                Help = "add a line such as `url: https://www.example.org/` to content/site.yaml",
            });
        }

        return site.Value("url", BaseUrl.Parse, "a web address", text =>
                BaseUrl.Parse("https://" + text) is { } whole && text.Contains('.', StringComparison.Ordinal)
                    ? $"did you mean `{whole}`?"
                    : "write it as `https://www.example.org/`")
            ?? new Setting<BaseUrl>(BaseUrl.Unknown, null);
    }

    private static string SuggestZone(string text)
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var city = text.Replace(' ', '_');
        var nearest = ids.FirstOrDefault(id => id.EndsWith("/" + city, StringComparison.OrdinalIgnoreCase))
            ?? NearestName.Of(city, ids);
        return nearest is null ? "write it as `Europe/London` or `America/Toronto`" : $"did you mean `{nearest}`?";
    }

    private static ImmutableArray<Setting<string>> Jurisdictions(SettingsMap site)
    {
        var places = ImmutableArray.CreateBuilder<Setting<string>>();
        foreach (var place in site.Texts("jurisdictions"))
        {
            if (Place().IsMatch(place.Value))
            {
                places.Add(place with { Value = place.Value.ToUpperInvariant() });
            }
            else
            {
                site.File.Report(SettingsRules.Wrong, place.Location?.Span ?? default,
                    $"`{place.Value}` is not the code of a place",
                    "write them as `UK`, `US`, `EU`, `AU`, `CA-ON` or `CA-BC`");
            }
        }

        return places.ToImmutable();
    }

    private static ImmutableArray<Setting<SitePath>> KeepMetadata(SettingsMap site)
    {
        var paths = ImmutableArray.CreateBuilder<Setting<SitePath>>();
        foreach (var text in site.Group("images", "keep_metadata")?.Texts("keep_metadata") ?? [])
        {
            if (SitePath.TryParse(text.Value.TrimStart('/'), out var path))
            {
                paths.Add(new Setting<SitePath>(path, text.Location));
            }
            else
            {
                site.File.Report(SettingsRules.Wrong, text.Location?.Span ?? default,
                    $"`{text.Value}` is not the path of a file in this site", "write it as `static/images/map.jpg`");
            }
        }

        return paths.ToImmutable();
    }

    private static Setting<RawHtmlChoice>? RawHtml(SettingsMap site)
    {
        var choice = site.Group("markdown", "raw_html")?.Value(
            "raw_html",
            text => text is "allow" or "escape" ? text : null,
            "`allow` or `escape`",
            text => NearestName.Of(text, ["allow", "escape"]) is { } nearest
                ? $"did you mean `{nearest}`?"
                : "write `raw_html: allow`");
        return choice is null
            ? null
            : new Setting<RawHtmlChoice>(choice.Value == "allow" ? RawHtmlChoice.Allow : RawHtmlChoice.Escape,
                choice.Location);
    }

    private static string? HostName(string text) => Host().IsMatch(text) ? text.ToLowerInvariant() : null;

    [GeneratedRegex("^[A-Za-z]{2}(-[A-Za-z]{2,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Host();
}
