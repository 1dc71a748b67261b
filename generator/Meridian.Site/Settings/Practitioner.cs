using System.Collections.Immutable;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>Someone who writes or treats, from practitioners/&lt;id&gt;.yaml.</summary>
internal sealed record Practitioner(string Id, Location Location)
{
    public required Setting<string> Name { get; init; }

    public Setting<string>? Role { get; init; }

    public ImmutableArray<Credential> Credentials { get; init; } = [];

    /// <summary>Markdown.</summary>
    public Setting<string>? Bio { get; init; }

    public Setting<string>? Photo { get; init; }

    public Setting<string>? BookingUrl { get; init; }

    public ImmutableArray<Setting<string>> SameAs { get; init; } = [];

    /// <summary>Where their own page is.</summary>
    public UrlPath Url => UrlPath.Of($"/practitioners/{Id}/");
}

/// <summary>A qualification or registration.</summary>
internal sealed record Credential(Setting<string> Name)
{
    public Setting<string>? Body { get; init; }

    public Setting<string>? Number { get; init; }

    public Setting<LocalDate>? Expires { get; init; }
}
