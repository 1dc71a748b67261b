using System.Collections.Immutable;
using System.Globalization;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads `checks` of site.yaml: findings that are accepted, and how much rules weigh.</summary>
internal static class ChecksReader
{
    private static readonly ImmutableArray<(string Name, Severity? Severity)> Weights =
    [
        ("error", Severity.Error),
        ("warning", Severity.Warning),
        ("note", Severity.Note),
        ("info", Severity.Note),
        ("off", null),
    ];

    public static CheckSettings Read(SettingsMap site)
    {
        if (site.Group("checks") is not { } checks)
        {
            return new CheckSettings();
        }

        var external = checks.Group("external", "ignore", "ignore_status");
        return new CheckSettings
        {
            IgnoredUrls = [.. external?.Texts("ignore").Select(pattern => pattern.Value) ?? []],
            IgnoredStatuses = [.. external is null ? [] : Statuses(external)],
            Accept = [.. checks.Groups("accept", "rule", "path", "link", "reason", "until").Select(Accepted)],
            Weights =
            [
                .. checks.Map.Entries
                    .Where(entry => KeyName.Fold(entry.Key.Text) is not ("accept" or "external"))
                    .Select(entry => Weight(checks, entry))
                    .OfType<RuleWeight>(),
            ],
        };
    }

    private static IEnumerable<int> Statuses(SettingsMap external)
    {
        foreach (var text in external.Texts("ignore_status"))
        {
            if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
                && status is >= 100 and <= 999)
            {
                yield return status;
            }
            else if (external.Entry("ignore_status") is { } entry)
            {
                external.WrongKind(entry.Value, $"`{text.Value}` is not an answer of a web server",
                    "write the number that the finding shows, such as 403");
            }
        }
    }

    private static AcceptedFinding Accepted(SettingsMap line)
    {
        var finding = new AcceptedFinding(line.Required("rule", ""), line.Required("reason", ""), line.Location)
        {
            Path = Path(line),
            Link = line.Text("link"),
            Until = line.Day("until"),
        };
        if (!line.Has("path") && !line.Has("link"))
        {
            line.WrongKind(line.Map, "this accepts a finding everywhere, and findings are accepted one place at a time",
                "add a line `path: content/posts/...`, or the `link` it is about");
        }

        return finding;
    }

    private static Setting<SitePath>? Path(SettingsMap line)
    {
        if (line.Text("path") is not { } text || line.Entry("path") is not { } entry)
        {
            return null;
        }

        if (SitePath.TryParse(text.Value.TrimStart('/'), out var path))
        {
            return new Setting<SitePath>(path, text.Location);
        }

        line.WrongKind(entry.Value, $"`{text.Value}` is not the path of a file in this site",
            "write it as `content/posts/neck.md`");
        return null;
    }

    private static RuleWeight? Weight(SettingsMap checks, YamlEntry entry)
    {
        var text = (entry.Value as YamlScalar)?.Text.Trim() ?? "";
        foreach (var (name, severity) in Weights)
        {
            // `off` is also one of YAML's spellings of `false`.
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase) || (name == "off" && YesNo.Of(text) == false))
            {
                return new RuleWeight(checks.File.At(entry.Key.Text, entry.Key.Span), severity);
            }
        }

        var nearest = NearestName.Of(text, Weights.Select(weight => weight.Name));
        checks.WrongKind(entry.Value, $"`checks.{entry.Key.Text}` must be `error`, `warning`, `note` or `off`",
            nearest is null ? "to accept one finding in one place, use `accept`" : $"did you mean `{nearest}`?");
        return null;
    }
}
