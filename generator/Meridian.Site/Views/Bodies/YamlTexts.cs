using Meridian.Site.Modelling;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Views.Bodies;

/// <summary>
/// Finds where a text is written that reached a template by way of `params`, `data` or a setting. It reads the site's
/// YAML again, and only when it is asked.
/// </summary>
internal sealed class YamlTexts
{
    private readonly SiteModel _model;
    private readonly Lazy<Dictionary<string, Location>> _places;

    public YamlTexts(SiteModel model)
    {
        _model = model;
        _places = new Lazy<Dictionary<string, Location>>(Read);
    }

    /// <summary>The first place that holds exactly this text, blanks around it aside; null when none does.</summary>
    public Location? Find(string text) => _places.Value.GetValueOrDefault(text.Trim());

    private Dictionary<string, Location> Read()
    {
        var places = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var file in _model.Sources.Files)
        {
            if (file.Text is { } source && file.Path.Extension is ".yaml" or ".yml"
                && YamlReader.Read(source).Root is { } root)
            {
                Add(source.Path, root);
            }
        }

        foreach (var page in _model.Published)
        {
            var written = page.FrontMatter;
            foreach (var text in (ReadOnlySpan<Located<string>?>)[written.Title, written.Description, written.Summary])
            {
                if (text is not null)
                {
                    places.TryAdd(text.Value, page.Parsed.At(text.Span));
                }
            }

            Add(page.Path, written.Params);
        }

        return places;

        void Add(SitePath path, YamlNode node)
        {
            foreach (var scalar in YamlScalars.Of(node))
            {
                places.TryAdd(scalar.Text.Trim(), new Location(path, scalar.Span));
            }
        }
    }
}
