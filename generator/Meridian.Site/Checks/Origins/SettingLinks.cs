using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Settings;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>The links that settings and front matter hold, by every way in which a page may write them.</summary>
internal sealed class SettingLinks
{
    private readonly SiteModel _model;
    private readonly UrlWriter _urls;
    private readonly Dictionary<string, Location> _places = new(StringComparer.Ordinal);

    private SettingLinks(SiteModel model) => (_model, _urls) = (model, new UrlWriter(model.Settings.Url.Value));

    /// <summary>Reads them all.</summary>
    public static SettingLinks Of(SiteModel model)
    {
        var links = new SettingLinks(model);
        links.AddSettings(model.Settings);

        // Lists show the lead images of other pages.
        foreach (var page in model.Published)
        {
            if (page.FrontMatter.Image is { } image)
            {
                links.Add(model.Links.Resolve(page.Path, page, image.Value), image.Value, page.Parsed.At(image.Span));
            }
        }

        return links;
    }

    /// <summary>Where the link that a page shows was written; null when no setting says it. Pure.</summary>
    public Location? Find(string link) => _places.GetValueOrDefault(link);

    /// <summary>True when a page shows a written link as this one. Pure.</summary>
    public bool IsForm(string link, LinkMeaning meaning, string written) => Forms(meaning, written).Contains(link);

    private void AddSettings(SiteSettings settings)
    {
        Add(settings.Logo);
        Add(settings.Favicon);
        Add(settings.ShareImage);
        Add(settings.Clinic.Logo);
        Add(settings.Clinic.BookingUrl);
        AddAll(settings.Clinic.SameAs);
        foreach (var call in settings.CallsToAction.Calls.Values)
        {
            Add(call.Url);
        }

        foreach (var practitioner in settings.Practitioners.Values)
        {
            Add(practitioner.Photo);
            Add(practitioner.BookingUrl);
            AddAll(practitioner.SameAs);
        }

        AddMenu(settings.Menu ?? []);
    }

    private void AddMenu(ImmutableArray<MenuItem> items)
    {
        foreach (var item in items)
        {
            Add(item.Url);
            AddMenu(item.Children);
        }
    }

    private void AddAll(ImmutableArray<Setting<string>> settings)
    {
        foreach (var setting in settings)
        {
            Add(setting);
        }
    }

    private void Add(Setting<string>? setting)
    {
        if (setting is { Location: { } place })
        {
            Add(_model.Links.ResolveSetting(setting.Value), setting.Value, place);
        }
    }

    private void Add(LinkMeaning meaning, string written, Location place)
    {
        foreach (var form in Forms(meaning, written))
        {
            _places.TryAdd(form, place);
        }
    }

    private string[] Forms(LinkMeaning meaning, string written) =>
        [_urls.Write(meaning, written, BodyMedium.Page), _urls.Write(meaning, written, BodyMedium.Feed), written];
}
