using System.Collections.Immutable;
using Meridian.Site.Dates;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>Reads clinic.yaml.</summary>
internal static class ClinicReader
{
    public static ClinicSettings Read(SettingsFile file)
    {
        var clinic = file.Open(
            "name", "legal_name", "address", "phone", "email", "hours", "booking_url", "same_as", "logo");
        var address = clinic.Group("address", "street", "locality", "region", "postcode", "country");
        return new ClinicSettings
        {
            Name = clinic.Text("name"),
            LegalName = clinic.Text("legal_name"),
            Address = new PostalAddress
            {
                Street = address?.Text("street"),
                Locality = address?.Text("locality"),
                Region = address?.Text("region"),
                Postcode = address?.Text("postcode"),
                Country = address?.Text("country"),
            },
            Phone = clinic.Text("phone"),
            Email = clinic.Text("email"),
            Hours = [.. clinic.Groups("hours", "days", "opens", "closes").Select(Hours).OfType<OpeningHours>()],
            BookingUrl = clinic.Text("booking_url"),
            SameAs = clinic.Texts("same_as"),
            Logo = clinic.Text("logo"),
        };
    }

    private static OpeningHours? Hours(SettingsMap line)
    {
        var texts = line.Texts("days");
        if (texts.IsEmpty)
        {
            line.Required("days", "");
            return null;
        }

        var days = ImmutableSortedSet.CreateBuilder<IsoDayOfWeek>();
        foreach (var text in texts)
        {
            if (WeekdayText.Parse(text.Value) is { } found)
            {
                days.UnionWith(found);
            }
            else
            {
                line.File.Report(SettingsRules.Wrong, text.Location?.Span ?? default,
                    $"`{text.Value}` does not name days of the week",
                    "write `Monday`, `Monday to Friday` or `Monday, Thursday`");
            }
        }

        var (opens, closes) = (Time(line, "opens"), Time(line, "closes"));
        if (line.Has("opens") != line.Has("closes"))
        {
            line.Required(line.Has("opens") ? "closes" : "opens", "");
        }
        else if (opens is { } from && closes is { } to && to <= from && to != LocalTime.Midnight)
        {
            line.WrongKind(line.Map, "the clinic closes before it opens here", "write times as `09:00` and `18:30`");
        }

        var shown = texts[0] with { Value = string.Join(", ", texts.Select(text => text.Value)) };
        return new OpeningHours(shown, [.. days], opens, closes);
    }

    private static LocalTime? Time(SettingsMap line, string name)
    {
        if (line.Text(name) is not { } text || line.Entry(name) is not { } entry)
        {
            return null;
        }

        if (ClockText.Parse(text.Value) is { } time)
        {
            return time;
        }

        line.WrongKind(entry.Value, $"`{text.Value}` is not a time of day", "write it as `09:00` or `18:30`");
        return null;
    }
}
