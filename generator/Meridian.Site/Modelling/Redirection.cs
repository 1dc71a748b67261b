using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>An old address and where its readers are sent: a page of the site, or another site.</summary>
internal sealed record Redirection(UrlPath From, UrlPath? Page, string Target, Location? Place)
{
    /// <summary>Where it leads, as a link on this site.</summary>
    public string Url(BaseUrl baseUrl) => Page is { } page ? baseUrl.Relative(page) + Target : Target;

    /// <summary>Where it leads, as a whole URL.</summary>
    public string AbsoluteUrl(BaseUrl baseUrl) => Page is { } page ? baseUrl.Absolute(page) + Target : Target;
}
