using System.Collections.Immutable;
using System.Globalization;
using Meridian.Site.Dates;
using Meridian.Site.Yaml;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>
/// A group of named settings. It refuses names that it does not know, and reads each value as what it should be: null
/// for one left out, null with a finding for one of the wrong kind.
/// </summary>
internal sealed class SettingsMap
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);

    /// <param name="file">The file the group stands in.</param>
    /// <param name="map">The group as written.</param>
    /// <param name="path">The names above the group, for messages; empty for the file itself.</param>
    /// <param name="names">The names it may hold; none for a group whose names are the author's own.</param>
    public SettingsMap(SettingsFile file, YamlMap map, string path, ReadOnlySpan<string> names)
    {
        (File, Map, Path) = (file, map, path);
        string[] known = [.. names];
        foreach (var entry in map.Entries)
        {
            var name = KeyName.Fold(entry.Key.Text);
            if (known.Length > 0 && !known.Any(other => KeyName.Fold(other) == name))
            {
                ReportUnknown(entry.Key, known);
            }
            else if (!_entries.TryAdd(name, entry))
            {
                file.Report(YamlRules.DuplicateKey, entry.Key.Span,
                    $"`{entry.Key.Text}` is the same name as `{_entries[name].Key.Text}`", "keep one of the two");
            }
        }
    }

    public SettingsFile File { get; }

    public YamlMap Map { get; }

    /// <summary>The names above the group, joined by dots.</summary>
    public string Path { get; }

    public Location Location => File.Source.At(Map.Span);

    /// <summary>The entry of a name, if it has a value.</summary>
    public YamlEntry? Entry(string name) =>
        _entries.TryGetValue(KeyName.Fold(name), out var entry) && !IsBlank(entry.Value) ? entry : null;

    public bool Has(string name) => Entry(name) is not null;

    public Setting<string>? Text(string name) => Entry(name) is { } entry ? TextOf(entry.Value, Named(entry)) : null;

    /// <summary>A text that must be there; when it is not, a finding and <paramref name="otherwise"/>.</summary>
    public Setting<string> Required(string name, string otherwise)
    {
        if (Entry(name) is null)
        {
            File.Report(SettingsRules.Missing, Map.Span, $"{Here} has no `{name}`", $"add a line `{name}: ...`");
        }

        return Text(name) ?? new Setting<string>(otherwise, Location);
    }

    /// <summary>The texts of a list, or one text as a list of one.</summary>
    public ImmutableArray<Setting<string>> Texts(string name)
    {
        if (Entry(name) is not { } entry)
        {
            return [];
        }

        var items = entry.Value is YamlList list ? list.Items : [entry.Value];
        return
        [
            .. items.Where(item => !IsBlank(item)).Select(item => TextOf(item, Named(entry))).OfType<Setting<string>>(),
        ];
    }

    /// <summary>A value that a function makes of a text; when it makes none, a finding.</summary>
    public Setting<T>? Value<T>(string name, Func<string, T?> read, string mustBe, Func<string, string> help)
        where T : class =>
        Read(name, text => read(text) is { } value ? (true, value) : (false, null!), mustBe, help);

    public Setting<int>? Number(string name, int least, int most) => Read(
        name,
        text => (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most, number),
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"write it as `{name}: {Math.Clamp(10, least, most)}`"));

    public Setting<LocalDate>? Day(string name)
    {
        if (Text(name) is not { } text || Entry(name) is not { } entry)
        {
            return null;
        }

        if (DateText.TryParseDay(text.Value, out var day, out var problem))
        {
            return new Setting<LocalDate>(day, text.Location);
        }

        File.Report(SettingsRules.Wrong, entry.Value.Span, $"{Named(entry)}: {problem.Message}", problem.Help);
        return null;
    }

    /// <summary>A group inside this one.</summary>
    public SettingsMap? Group(string name, params ReadOnlySpan<string> names)
    {
        if (Entry(name) is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlMap map)
        {
            return new SettingsMap(File, map, Below(entry.Key.Text), names);
        }

        WrongKind(entry.Value, $"{Named(entry)} must hold `name: value` lines",
            "write them below it, each indented by two spaces");
        return null;
    }

    /// <summary>The groups of a list; one group alone counts as a list of one.</summary>
    public IEnumerable<SettingsMap> Groups(string name, params ReadOnlySpan<string> names)
    {
        if (Entry(name) is not { } entry)
        {
            return [];
        }

        List<SettingsMap> groups = [];
        foreach (var item in entry.Value is YamlList list ? list.Items : [entry.Value])
        {
            if (item is YamlMap map)
            {
                groups.Add(new SettingsMap(File, map, Below(entry.Key.Text), names));
            }
            else if (!IsBlank(item))
            {
                WrongKind(item, $"each line of {Named(entry)} must hold names and values",
                    $"write `- {names[0]}: ...`");
            }
        }

        return groups;
    }

    /// <summary>The author's own names in this group, each with the group under it.</summary>
    public IEnumerable<(YamlScalar Name, SettingsMap Group)> Children(params ReadOnlySpan<string> names)
    {
        List<(YamlScalar, SettingsMap)> children = [];
        foreach (var entry in Map.Entries)
        {
            if (entry.Value is YamlMap map)
            {
                children.Add((entry.Key, new SettingsMap(File, map, Below(entry.Key.Text), names)));
            }
            else
            {
                WrongKind(entry.Value, $"`{entry.Key.Text}` must hold `name: value` lines",
                    "write them below it, each indented by two spaces");
            }
        }

        return children;
    }

    public void WrongKind(YamlNode node, string message, string help) =>
        File.Report(SettingsRules.Wrong, node.Span, message, help);

    /// <summary>What the group is called in a message.</summary>
    private string Here => Path.Length == 0 ? "this file" : $"`{Path}`";

    private Setting<T>? Read<T>(
        string name, Func<string, (bool IsRead, T Value)> read, string mustBe, Func<string, string> help)
    {
        if (Text(name) is not { } text || Entry(name) is not { } entry)
        {
            return null;
        }

        var (isRead, value) = read(text.Value);
        if (isRead)
        {
            return new Setting<T>(value, text.Location);
        }

        WrongKind(entry.Value, $"{Named(entry)} is `{text.Value}`, and must be {mustBe}", help(text.Value));
        return null;
    }

    private Setting<string>? TextOf(YamlNode node, string named)
    {
        if (node is YamlScalar scalar)
        {
            return File.At(scalar.Text.Trim(), scalar.Span);
        }

        WrongKind(node, $"{named} must be a text, and this is {(node is YamlList ? "a list" : "a group of names")}",
            "write it on one line after the colon");
        return null;
    }

    private string Named(YamlEntry entry) => $"`{Below(entry.Key.Text)}`";

    private string Below(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private void ReportUnknown(YamlScalar key, string[] known)
    {
        var nearest = NearestName.Of(key.Text, known);
        File.Report(SettingsRules.Unknown, key.Span, $"{Here} has no setting called `{key.Text}`",
            nearest is not null ? $"did you mean `{nearest}`?" : $"the settings here are {string.Join(", ", known)}");
    }

    private static bool IsBlank(YamlNode node) =>
        node is YamlScalar scalar && (scalar.IsEmpty || string.IsNullOrWhiteSpace(scalar.Text));
}
