using System.Globalization;
using Meridian.Site.Settings;
using Meridian.Site.Views.Bodies;
using Meridian.Templating.Values;
using NodaTime;

namespace Meridian.Site.Views;

/// <summary>The clinic as a theme sees it.</summary>
internal sealed record ClinicView(SiteView Site)
{
    public ClinicSettings Settings => Site.Settings.Clinic;
}

/// <summary>The types of the clinic's facts.</summary>
internal static class ClinicTypes
{
    public static ModelType<PostalAddress> Address { get; } = ModelType.Define<PostalAddress>("address", m =>
    [
        m.Text("street", address => address.Street?.Value ?? ""),
        m.Text("locality", address => address.Locality?.Value ?? ""),
        m.Text("region", address => address.Region?.Value ?? ""),
        m.Text("postcode", address => address.Postcode?.Value ?? ""),
        m.Text("country", address => address.Country?.Value ?? ""),
    ]);

    public static ModelType<OpeningHours> Hours { get; } = ModelType.Define<OpeningHours>("opening hours", m =>
    [
        m.Text("days", hours => hours.Text.Value),
        m.Text("opens", hours => Clock(hours.Opens)).OrNull(),
        m.Text("closes", hours => Clock(hours.Closes)).OrNull(),
    ]);

    public static ModelType<ClinicView> Clinic { get; } = ModelType.Define<ClinicView>("clinic", m =>
    [
        m.Text("name", clinic => clinic.Settings.Name?.Value ?? clinic.Site.Settings.Title.Value),
        m.Object("address", () => Address, clinic => clinic.Settings.Address),
        m.Text("phone", clinic => clinic.Settings.Phone?.Value ?? ""),
        m.Url("phone_url", clinic => clinic.Settings.Phone is { } phone ? PhoneUrl(phone.Value) : ""),
        m.Text("email", clinic => clinic.Settings.Email?.Value).OrNull(),
        m.List("hours", () => Hours, clinic => clinic.Settings.Hours),
        m.Text("booking_url", clinic => clinic.Site.Link(clinic.Settings.BookingUrl, BodyMedium.Page)).OrNull(),
        m.TextList("same_as", clinic => [.. clinic.Settings.SameAs.Select(url => url.Value)]),
        m.Object("logo", () => ModelTypes.Image, clinic => clinic.Settings.Logo is { } logo
            ? clinic.Site.Image(null, logo.Value, clinic.Settings.Name?.Value ?? clinic.Site.Settings.Title.Value)
            : null).OrNull(),
    ]);

    /// <summary>
    /// A telephone number as a link (RFC 3966, section 3): digits, and the plus of an international number.
    /// </summary>
    private static string PhoneUrl(string phone) =>
        "tel:" + string.Concat(
            phone.Where((c, at) => char.IsAsciiDigit(c) || (c == '+' && phone.AsSpan(0, at).IsWhiteSpace())));

    private static string? Clock(LocalTime? time) => time?.ToString("HH':'mm", CultureInfo.InvariantCulture);
}
