using Meridian.Site.Modelling;
using Meridian.Site.Settings;
using Meridian.Site.Views.Bodies;

namespace Meridian.Site.Views;

/// <summary>Writes the URL of a resolved link: with the base path in a page, whole in a feed.</summary>
internal sealed class UrlWriter(BaseUrl baseUrl)
{
    public string Write(LinkMeaning target, string written, BodyMedium medium) => target switch
    {
        PageTarget page => Place(page.Page.Url, page.Rest, medium),
        SiteTarget site => Place(site.Url, site.Rest, medium),
        AttachmentTarget file => Place(file.Url, file.Rest, medium),
        VerbatimTarget verbatim => HtmlText.EncodeUrl(verbatim.Target),
        MissingPageTarget => HtmlText.EncodeUrl(written),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Place(Sources.UrlPath url, string rest, BodyMedium medium) =>
        (medium == BodyMedium.Feed ? baseUrl.Absolute(url) : baseUrl.Relative(url)) + HtmlText.EncodeUrl(rest);
}
