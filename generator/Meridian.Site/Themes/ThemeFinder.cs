using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Site.Settings;
using Meridian.Site.Yaml;
using Meridian.Sources;
using Meridian.Templating;

namespace Meridian.Site.Themes;

/// <summary>Finds the theme that the settings name and everything it is made of, file by file.</summary>
internal static class ThemeFinder
{
    internal static readonly Rule UnknownTheme = new("MER0241", "unknown-theme", Severity.Error);
    internal static readonly Rule ThemeCircle = new("MER0242", "theme-circle", Severity.Error);

    /// <summary>Where a site keeps its own versions of a theme's files.</summary>
    internal static readonly SitePath Overrides = SitePath.Of("content/layouts");

    /// <summary>The folder that a template's theme lies in; content/layouts for one of the site's own. Pure.</summary>
    public static string FolderOf(SitePath template) => string.Join('/', template.Value.Split('/').Take(2));

    public static ThemeReading Find(SourceSnapshot snapshot, SiteSettings settings)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var chain = ChainOf(snapshot, settings, diagnostics);
        diagnostics.AddRange(ContrastCheck.Find([.. chain.Select(link => link.Settings)]));
        diagnostics.AddRange(Flattened(snapshot, chain));
        var files = FilesOf(snapshot, chain);
        var templates = Parse(files, diagnostics);
        var assets = files
            .Where(file => file.Key.StartsWith("assets/", StringComparison.Ordinal)
                && (file.Value.Content is not null || StyleTemplates.Has(file.Key)))
            .ToImmutableSortedDictionary(
                file => file.Key["assets/".Length..], file => file.Value, StringComparer.Ordinal);
        var theme = new Theme(chain is [var first, ..] ? first.Name : settings.Theme.Value, templates)
        {
            IsWhole = diagnostics.All(found => found.Rule != UnknownTheme),
            Assets = assets,
            Words = new ThemeWords(WordsOf(snapshot, chain, settings.Language.Value, diagnostics)),
            Tokens = Merge(chain.Select(link => link.Settings.Tokens)),
            Params = Merge(chain.Select(link => link.Settings.Params)),
        };
        return new ThemeReading(theme, diagnostics.ToImmutable());
    }

    /// <summary>The theme, then the one it extends, and so on.</summary>
    private static ImmutableArray<ThemeLink> ChainOf(
        SourceSnapshot snapshot, SiteSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var chain = ImmutableArray.CreateBuilder<ThemeLink>();
        Setting<string>? wanted = settings.Theme;
        while (wanted is not null)
        {
            var name = wanted.Value;
            if (chain.Any(link => link.Name == name))
            {
                diagnostics.Add(ThemeCircle.At(
                    wanted.Location, $"the theme `{name}` extends itself, by way of others") with
                { Help = "take one of the `extends` lines out" });
                break;
            }

            if (!SitePath.TryParse($"themes/{name}", out var folder) || !snapshot.Under(folder).Any())
            {
                diagnostics.Add(Unknown(name, wanted.Location, snapshot));
                break;
            }

            var (own, found) = ReadSettings(snapshot, folder);
            diagnostics.AddRange(found);
            chain.Add(new ThemeLink(name, folder, own));
            wanted = own.Extends;
        }

        return chain.ToImmutable();
    }

    private static (ThemeSettings Theme, ImmutableArray<Diagnostic> Diagnostics) ReadSettings(
        SourceSnapshot snapshot, SitePath folder)
    {
        var path = SitePath.Of($"{folder}/theme.yaml");
        return snapshot.Text(path) is { } text
            ? ThemeReader.Read(text)
            : (new ThemeSettings(Location.StartOf(path)), []);
    }

    private static Diagnostic Unknown(string name, Location? location, SourceSnapshot snapshot)
    {
        var known = snapshot.Files
            .Select(file => file.Path.Value.Split('/'))
            .Where(parts => parts is ["themes", _, _, ..])
            .Select(parts => parts[1])
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return UnknownTheme.At(location, $"there is no theme `{name}`") with
        {
            Help = NearestName.Of(name, known) is { } nearest
                ? $"did you mean `{nearest}`?"
                : $"choose one of {string.Join(", ", known.Select(theme => $"`{theme}`"))}, "
                    + $"or put yours into themes/{name}/",
        };
    }

    /// <summary>Every file by its place in a theme; the first that has it wins.</summary>
    private static Dictionary<string, SourceFile> FilesOf(SourceSnapshot snapshot, ImmutableArray<ThemeLink> chain)
    {
        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in snapshot.Under(Overrides))
        {
            var place = file.Path.RelativeTo(Overrides).Value;
            var isInFolder = place.StartsWith("partials/", StringComparison.Ordinal)
                || place.StartsWith("assets/", StringComparison.Ordinal);
            Add(isInFolder ? place : "layouts/" + place, file);
        }

        foreach (var link in chain)
        {
            foreach (var file in snapshot.Under(link.Folder))
            {
                Add(file.Path.RelativeTo(link.Folder).Value, file);
            }
        }

        return files;

        // A style sheet and the template of one are the same file to those who ask for it.
        void Add(string place, SourceFile file)
        {
            if (!files.ContainsKey(place) && !files.ContainsKey(StyleTemplates.Twin(place)))
            {
                files.Add(place, file);
            }
        }
    }

    private static Dictionary<string, Template> Parse(
        Dictionary<string, SourceFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var (place, file) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (file.Text is { } text && file.Path.Extension.StartsWith(".sbn-", StringComparison.Ordinal))
            {
                var template = Template.Parse(text);
                templates.Add(place, template);
                diagnostics.AddRange(template.Diagnostics);
            }
        }

        return templates;
    }

    /// <summary>The words of the site's language over those of English, the nearer theme's first.</summary>
    private static Dictionary<string, YamlNode> WordsOf(
        SourceSnapshot snapshot, ImmutableArray<ThemeLink> chain, string language,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var words = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var languages = new[] { language, language.Split('-')[0], "en" }.Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var name in languages)
        {
            foreach (var link in chain)
            {
                if (snapshot.Text(SitePath.Of($"{link.Folder}/i18n/{name}.yaml")) is not { } text)
                {
                    continue;
                }

                var reading = YamlReader.Read(text, new TextSpan(0, text.Text.Length));
                diagnostics.AddRange(reading.Diagnostics);
                foreach (var entry in (reading.Root as YamlMap)?.Entries ?? [])
                {
                    words.TryAdd(entry.Key.Text, entry.Value);
                }
            }
        }

        return words;
    }

    /// <summary>
    /// One map of several: of two values with a name the nearer, and of maps what all hold. A single value in the place
    /// of a map is told in its own place; the map stands, so that the theme's templates find what they know.
    /// </summary>
    private static YamlMap Merge(IEnumerable<YamlMap> nearestFirst) => new(
        [
            .. nearestFirst.SelectMany(map => map.Entries).GroupBy(entry => entry.Key.Text).Select(same =>
                same.First() with
                {
                    Value = same.Any(entry => entry.Value is YamlMap)
                        ? Merge(same.Select(entry => entry.Value).OfType<YamlMap>())
                        : same.First().Value,
                }),
        ],
        default);

    /// <summary>Tokens with one value that are groups in a theme which is extended.</summary>
    private static IEnumerable<Diagnostic> Flattened(SourceSnapshot snapshot, ImmutableArray<ThemeLink> chain) =>
        from place in Enumerable.Range(0, chain.Length)
        let path = chain[place].Settings.Location.Path
        from token in chain[place].Settings.Tokens.Entries
        where token is { Key.Text: not ThemeReader.Colours, Value: not YamlMap }
            && chain.Skip(place + 1).Any(other => other.Settings.Tokens[token.Key.Text] is YamlMap)
        let source = snapshot.Text(path)
        where source is not null
        select SettingsRules.Wrong.At(
            source, token.Value.Span, $"`tokens.{token.Key.Text}` must hold `name: value` lines") with
        {
            Help = "write them below it, each indented by two spaces, as in the theme that this one extends",
        };

    private sealed record ThemeLink(string Name, SitePath Folder, ThemeSettings Settings);
}
