using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Modelling;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;
using Meridian.Site.Settings;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>Where a link of a finished page was written.</summary>
/// <param name="Place">The line, in a text, in a setting or in a template.</param>
/// <param name="IsReported">True when its fault was told while the page was made.</param>
internal sealed record LinkOrigin(Location? Place, bool IsReported)
{
    /// <summary>The link as the author wrote it in a text; null elsewhere.</summary>
    public string? Written { get; init; }
}

/// <summary>
/// Traces links of finished pages back: to the page's own text, its front matter, the settings, and last to the template
/// that writes it out.
/// </summary>
internal sealed class LinkOrigins
{
    private readonly CheckedSite _site;
    private readonly Lazy<Dictionary<string, Location>> _leadImages;
    private readonly Lazy<Dictionary<string, Location>> _settings;

    public LinkOrigins(CheckedSite site)
    {
        _site = site;
        _leadImages = new Lazy<Dictionary<string, Location>>(ReadLeadImages);
        _settings = new Lazy<Dictionary<string, Location>>(ReadSettings);
    }

    public LinkOrigin Find(LinkFinding finding, RenderedRoute rendered)
    {
        var own = rendered.File.Links.Where(link => link.Value == finding.Link).ToImmutableArray();
        if (!own.IsEmpty)
        {
            var link = own[Math.Min(finding.Occurrence, own.Length - 1)];
            return new LinkOrigin(link.Place, link.State == LinkState.Reported) { Written = link.Written };
        }

        return new LinkOrigin(InFile(finding, rendered) ?? InFrontMatter(finding, rendered) ?? InSettings(finding) ?? InTheme(finding, rendered), false);
    }

    /// <summary>A copied file is its own source; a redirect was written where its old address is.</summary>
    private static Location? InFile(LinkFinding finding, RenderedRoute rendered) => rendered.Route switch
    {
        CopyRoute copy => new Location(copy.File, finding.Span),
        AssetRoute asset => Location.StartOf(asset.Asset.Source),
        RedirectRoute redirect => redirect.Place,
        _ => null,
    };

    private Location? InFrontMatter(LinkFinding finding, RenderedRoute rendered) =>
        PageOf(rendered) is { FrontMatter.Image: { } image } page
        && Forms(_site.Model.Links.Resolve(page.Path, page, image.Value), image.Value).Contains(finding.Link)
            ? page.Parsed.At(image.Span)
            : _leadImages.Value.TryGetValue(finding.Link, out var place) ? place : null;

    private static Page? PageOf(RenderedRoute rendered) => rendered.Route switch
    {
        PageRoute route => route.Page,
        HomeRoute route => route.Text,
        _ => null,
    };

    private Location? InSettings(LinkFinding finding) => _settings.Value.GetValueOrDefault(finding.Link);

    /// <summary>Where a template spells the link out, else the layout of the page.</summary>
    private Location? InTheme(LinkFinding finding, RenderedRoute rendered)
    {
        var written = _site.Theme.Templates
            .Select(template => template.Source)
            .OrderBy(source => source.Path == rendered.File.Layout ? 0 : 1).ThenBy(source => source.Path)
            .Select(source => (source, at: finding.Link.Length == 0 ? -1 : source.Text.IndexOf($"\"{finding.Link}\"", StringComparison.Ordinal)))
            .FirstOrDefault(found => found.at >= 0);
        return written.source is { } template
            ? template.At(new TextSpan(written.at + 1, finding.Link.Length))
            : rendered.File.Layout is { } layout ? Location.StartOf(layout) : rendered.Route.Place;
    }

    /// <summary>The lead images of all pages, which lists show too.</summary>
    private Dictionary<string, Location> ReadLeadImages()
    {
        var places = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var page in _site.Model.Published)
        {
            if (page.FrontMatter.Image is { } image)
            {
                foreach (var form in Forms(_site.Model.Links.Resolve(page.Path, page, image.Value), image.Value))
                {
                    places.TryAdd(form, page.Parsed.At(image.Span));
                }
            }
        }

        return places;
    }

    private Dictionary<string, Location> ReadSettings()
    {
        var settings = _site.Model.Settings;
        var places = new Dictionary<string, Location>(StringComparer.Ordinal);
        Add(settings.Logo);
        Add(settings.Favicon);
        Add(settings.ShareImage);
        Add(settings.Clinic.Logo);
        Add(settings.Clinic.BookingUrl);
        foreach (var url in settings.Clinic.SameAs)
        {
            Add(url);
        }

        foreach (var call in settings.CallsToAction.Calls.Values)
        {
            Add(call.Url);
        }

        foreach (var practitioner in settings.Practitioners.Values)
        {
            Add(practitioner.Photo);
            Add(practitioner.BookingUrl);
            foreach (var url in practitioner.SameAs)
            {
                Add(url);
            }
        }

        AddMenu(settings.Menu ?? []);
        return places;

        void AddMenu(ImmutableArray<MenuItem> items)
        {
            foreach (var item in items)
            {
                Add(item.Url);
                AddMenu(item.Children);
            }
        }

        void Add(Setting<string>? setting)
        {
            if (setting is { Location: { } place })
            {
                foreach (var form in Forms(_site.Model.Links.ResolveSetting(setting.Value), setting.Value))
                {
                    places.TryAdd(form, place);
                }
            }
        }
    }

    /// <summary>Every way in which a page may write a link.</summary>
    private string[] Forms(LinkMeaning meaning, string written)
    {
        var urls = new UrlWriter(_site.Model.Settings.Url.Value);
        return [urls.Write(meaning, written, BodyMedium.Page), urls.Write(meaning, written, BodyMedium.Feed), written];
    }
}
