using System.Buffers;
using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Sources;
using Meridian.Templating;
using Meridian.Templating.Values;

namespace Meridian.Site.Themes;

/// <summary>
/// The style sheets that a theme writes as templates, `assets/tokens.sbn-css` for `tokens.css`: how its tokens come to
/// be custom properties. They are rendered once for the site, and see nothing but `theme`.
/// </summary>
internal sealed record StyleTemplates(ImmutableArray<StyleSheet> Sheets, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True for the name of an asset that is a template of a style sheet.</summary>
    public static bool Has(string name) => name.EndsWith(SourceLoader.StyleTemplate, StringComparison.Ordinal);

    /// <summary>The template of a style sheet by its name, and the other way round. Pure.</summary>
    public static string Twin(string name) => Has(name)
        ? name[..^SourceLoader.StyleTemplate.Length] + ".css"
        : name.EndsWith(".css", StringComparison.Ordinal) ? name[..^".css".Length] + SourceLoader.StyleTemplate : name;

    /// <summary>Renders them all; one that fails is empty, with a finding.</summary>
    public static StyleTemplates Render(Theme theme, DateTime buildTime)
    {
        var tokens = KeyValuePair.Create("theme", Value.Object(YamlValues.Map(theme.Tokens)));
        var renderer = new Renderer(
            TemplateGlobals.Of([tokens]), theme, new RenderOptions { BuildTime = buildTime });
        var sheets = ImmutableArray.CreateBuilder<StyleSheet>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (name, template) in theme.Assets.Keys.Where(Has).Select(name => (name, theme.Asset(name))))
        {
            if (template is null)
            {
                continue; // not text, which is a finding of its own
            }

            var styles = new ArrayBufferWriter<byte>();
            var result = renderer.Render(template, [], styles);
            diagnostics.AddRange(result.Error is { } error ? result.Notes.Add(error) : result.Notes);
            sheets.Add(new StyleSheet(Twin(name), template.Source.Path, styles.WrittenMemory));
        }

        return new StyleTemplates(sheets.ToImmutable(), diagnostics.ToImmutable());
    }
}

/// <summary>A style sheet before it is published.</summary>
/// <param name="Name">What templates ask for: `tokens.css`.</param>
/// <param name="Source">The file it comes from.</param>
/// <param name="Content">Its text in UTF-8, with the URLs as written.</param>
internal sealed record StyleSheet(string Name, SitePath Source, ReadOnlyMemory<byte> Content);
