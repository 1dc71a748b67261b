using Meridian.Site.Modelling;
using Meridian.Site.Settings;
using Meridian.Site.Views.Bodies;

namespace Meridian.Site.Views;

/// <summary>A call to action as a theme sees it.</summary>
internal sealed class CallView(SiteView site, CallToAction call)
{
    private readonly LinkMeaning _target = site.Model.Links.ResolveSetting(call.Url.Value);

    public string Id => call.Id;

    public string Title => call.Title?.Value ?? call.Label.Value;

    /// <summary>Finished HTML.</summary>
    public string Text => call.Text is { } text ? site.Texts.Show(text) : "";

    public string Label => call.Label.Value;

    /// <summary>Where it leads, with the base path for a page of this site.</summary>
    public string Url => site.Urls.Write(_target, call.Url.Value, BodyMedium.Page);

    /// <summary>True when it leaves the site.</summary>
    public bool IsExternal => _target is VerbatimTarget;
}
