using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Site.Yaml;
using Meridian.Sources;
using Meridian.Templating;

namespace Meridian.Site.Themes;

/// <summary>
/// The look of a site: templates, assets, words and design values, each found in content/layouts/ first, then in the
/// theme, then in the theme it extends.
/// </summary>
internal sealed class Theme : ITemplateLoader
{
    private readonly FrozenDictionary<string, Template> _templates;

    public Theme(string name, IReadOnlyDictionary<string, Template> templates)
    {
        Name = name;
        _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>False when a part of it is nowhere: what a template then lacks is no finding of its own.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The assets by the name that templates ask for them: `site.css`, `fonts/serif.woff2`.</summary>
    public required ImmutableSortedDictionary<string, SourceFile> Assets { get; init; }

    public required ThemeWords Words { get; init; }

    /// <summary>The design values of the theme, those of the extended theme where it is silent.</summary>
    public required YamlMap Tokens { get; init; }

    /// <summary>What the theme expects of the site's `params`, where the site is silent.</summary>
    public required YamlMap Params { get; init; }

    /// <summary>Every template, for checks that look at all of them.</summary>
    public IEnumerable<Template> Templates => _templates.Values;

    /// <summary>The layouts by name, sorted.</summary>
    public IEnumerable<string> LayoutNames => _templates.Keys
        .Where(key => key.StartsWith("layouts/", StringComparison.Ordinal)
            && key.EndsWith(".sbn-html", StringComparison.Ordinal))
        .Select(key => key["layouts/".Length..key.LastIndexOf('.')])
        .Order(StringComparer.Ordinal);

    public Template? Layout(string name) => _templates.GetValueOrDefault($"layouts/{name}.sbn-html");

    /// <summary>The drawing of a post's card, where the theme has one.</summary>
    public Template? Card => _templates.GetValueOrDefault("layouts/card.sbn-svg");

    /// <summary>An asset that is a template, such as `tokens.sbn-css`.</summary>
    public Template? Asset(string name) => _templates.GetValueOrDefault($"assets/{name}");

    /// <summary>A partial of HTML, such as `containers/note` or `image`.</summary>
    public Template? Partial(string name) => _templates.GetValueOrDefault($"partials/{name}.sbn-html");

    public Template? Find(string name, SitePath includer) =>
        _templates.GetValueOrDefault($"partials/{name}{includer.Extension}");

    public IEnumerable<string> NamesFor(SitePath includer) => _templates.Keys
        .Where(key => key.StartsWith("partials/", StringComparison.Ordinal) && key.EndsWith(
            includer.Extension, StringComparison.Ordinal))
        .Select(key => key["partials/".Length..^includer.Extension.Length]);
}
