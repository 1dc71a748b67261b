using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Settings;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>A practitioner's page: who they are, and what they wrote.</summary>
internal sealed record PractitionerRoute(Practitioner Practitioner) : Route(PractitionerView.UrlOf(Practitioner))
{
    public override string Kind => "practitioner";

    public override SitePath? Source => Practitioner.Location.Path;

    public static IEnumerable<Route> Plan(SiteModel model) =>
        model.Settings.Practitioners.Values.Select(practitioner => new PractitionerRoute(practitioner));

    public override RenderedFile Render(SiteView site) =>
        Document.Render(new PageView(site, "practitioner", Url, Practitioner.Name.Value, () => default)
        {
            Description = Practitioner.Role?.Value is { } role ? $"{Practitioner.Name.Value}, {role}" : null,
            Practitioner = site.Practitioner(Practitioner.Id),
        });
}
