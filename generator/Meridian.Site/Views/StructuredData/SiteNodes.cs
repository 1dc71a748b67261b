using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Settings;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Views.StructuredData;

/// <summary>
/// The nodes that are the same on every page: the site, the clinic, and the people. They are written once.
/// </summary>
internal sealed class SiteNodes
{
    private readonly SiteView _site;
    private readonly Lazy<byte[]> _website;
    private readonly Lazy<byte[]> _clinic;
    private readonly FrozenDictionary<string, Lazy<byte[]>> _people;

    public SiteNodes(SiteView site)
    {
        _site = site;
        Home = site.Base.Absolute(UrlPath.Root);
        _website = new Lazy<byte[]>(() => NodeWriter.Write(WriteWebsite));
        _clinic = new Lazy<byte[]>(() => NodeWriter.Write(WriteClinic));
        _people = site.Settings.Practitioners.Values.ToFrozenDictionary(
            person => person.Id,
            person => new Lazy<byte[]>(() => NodeWriter.Write(node => WritePerson(node, person))),
            StringComparer.Ordinal);
    }

    public string Home { get; }

    public string WebsiteId => Home + "#website";

    public string ClinicId => Home + "#clinic";

    public byte[] Website => _website.Value;

    public byte[] Clinic => _clinic.Value;

    public byte[] Person(PractitionerView person) => _people[person.Practitioner.Id].Value;

    public string PersonId(PractitionerView person) => PersonId(person.Practitioner);

    private string PersonId(Practitioner person) => _site.Base.Absolute(PractitionerView.UrlOf(person)) + "#person";

    private void WriteWebsite(NodeWriter node)
    {
        var settings = _site.Settings;
        node.Is("WebSite", WebsiteId);
        node.Text("url", Home);
        node.Text("name", settings.Title.Value);
        node.Text("description", settings.Description?.Value);
        node.Text("inLanguage", settings.Language.Value);
        node.Refer("publisher", ClinicId);
    }

    /// <summary>
    /// A clinic with an address is a place of business; without one, all that is known is who publishes.
    /// </summary>
    private void WriteClinic(NodeWriter node)
    {
        var clinic = _site.Settings.Clinic;
        var address = clinic.Address;
        var isPlace = address is not { Street: null, Locality: null, Postcode: null };
        node.Is(isPlace ? "MedicalBusiness" : "Organization", ClinicId);
        node.Text("name", clinic.Name?.Value ?? _site.Settings.Title.Value);
        node.Text("legalName", clinic.LegalName?.Value);
        node.Text("url", Home);
        node.Text("telephone", clinic.Phone?.Value is ['+', ..] phone ? phone : null);
        node.Text("email", clinic.Email?.Value);
        node.Text("logo", (clinic.Logo ?? _site.Settings.Logo) is { } logo
            ? _site.Image(null, logo.Value, "").AbsoluteUrl
            : null);
        node.Text("image", _site.Settings.ShareImage is { } share
            ? _site.Image(null, share.Value, "").AbsoluteUrl
            : null);
        if (isPlace)
        {
            node.Node("address", part =>
            {
                part.Is("PostalAddress");
                part.Text("streetAddress", address.Street?.Value);
                part.Text("addressLocality", address.Locality?.Value);
                part.Text("addressRegion", address.Region?.Value);
                part.Text("postalCode", address.Postcode?.Value);
                part.Text("addressCountry", address.Country?.Value);
            });
            node.Nodes("openingHoursSpecification", clinic.Hours.Where(hours => hours.Opens is not null), WriteHours);
        }

        node.Texts("sameAs", Links(clinic.SameAs));
        node.Refer(isPlace ? "employee" : "member", _site.Settings.Practitioners.Values.Select(PersonId));
        if (_site.Link(clinic.BookingUrl, BodyMedium.Feed) is { } booking)
        {
            node.Node("potentialAction", action =>
            {
                action.Is("ReserveAction");
                action.Text("name", _site.Words.Text("book"));
                action.Node("target", target =>
                {
                    target.Is("EntryPoint");
                    target.Text("urlTemplate", booking);
                });
            });
        }
    }

    private static void WriteHours(OpeningHours hours, NodeWriter node)
    {
        node.Is("OpeningHoursSpecification");
        node.Texts("dayOfWeek", hours.Days.Select(day => day.ToString()));
        node.Text("opens", Clock(hours.Opens));
        node.Text("closes", Clock(hours.Closes));
    }

    private static string? Clock(LocalTime? time) =>
        time?.ToString("HH':'mm':'ss", System.Globalization.CultureInfo.InvariantCulture);

    private void WritePerson(NodeWriter node, Practitioner person)
    {
        node.Is("Person", PersonId(person));
        node.Text("name", person.Name.Value);
        node.Text("jobTitle", person.Role?.Value);
        node.Text("url", _site.Base.Absolute(PractitionerView.UrlOf(person)));
        node.Text("image", _site.Practitioner(person.Id)?.Image?.AbsoluteUrl);
        node.Refer("worksFor", ClinicId);
        node.Nodes("hasCredential", person.Credentials, WriteCredential);
        node.Texts("sameAs", Links(person.SameAs));
    }

    private IEnumerable<string> Links(ImmutableArray<Setting<string>> settings) =>
        settings.Select(setting => _site.Link(setting, BodyMedium.Feed)).OfType<string>();

    private static void WriteCredential(Credential credential, NodeWriter node)
    {
        node.Is("EducationalOccupationalCredential");
        node.Text("name", credential.Name.Value);
        if (credential.Number is { } number)
        {
            node.Node("identifier", part =>
            {
                part.Is("PropertyValue");
                part.Text("propertyID", "registration number");
                part.Text("value", number.Value);
            });
        }

        if (credential.Body is { } body)
        {
            node.Node("recognizedBy", part =>
            {
                part.Is("Organization");
                part.Text("name", body.Value);
            });
        }
    }
}
