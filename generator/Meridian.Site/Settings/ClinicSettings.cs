using System.Collections.Immutable;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>Facts about the clinic, from clinic.yaml: the one place for them.</summary>
internal sealed record ClinicSettings
{
    public Setting<string>? Name { get; init; }

    public Setting<string>? LegalName { get; init; }

    public PostalAddress Address { get; init; } = new();

    public Setting<string>? Phone { get; init; }

    public Setting<string>? Email { get; init; }

    public ImmutableArray<OpeningHours> Hours { get; init; } = [];

    public Setting<string>? BookingUrl { get; init; }

    public ImmutableArray<Setting<string>> SameAs { get; init; } = [];

    public Setting<string>? Logo { get; init; }
}

/// <summary>A postal address in schema.org's parts.</summary>
internal sealed record PostalAddress
{
    public Setting<string>? Street { get; init; }

    public Setting<string>? Locality { get; init; }

    public Setting<string>? Region { get; init; }

    public Setting<string>? Postcode { get; init; }

    public Setting<string>? Country { get; init; }
}

/// <summary>When the clinic is open on some days of the week.</summary>
/// <param name="Text">The days as the owner wrote them, for people.</param>
/// <param name="Days">The same days in order, for machines.</param>
/// <param name="Opens">Null when the clinic is closed on these days.</param>
/// <param name="Closes">Null when the clinic is closed on these days.</param>
internal sealed record OpeningHours(
    Setting<string> Text, ImmutableArray<IsoDayOfWeek> Days, LocalTime? Opens, LocalTime? Closes);
