using System.Collections.Immutable;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>What the site says about findings: `checks` in site.yaml.</summary>
internal sealed record CheckSettings
{
    public ImmutableArray<AcceptedFinding> Accept { get; init; } = [];

    public ImmutableArray<RuleWeight> Weights { get; init; } = [];
}

/// <summary>One finding in one place that the owner takes responsibility for.</summary>
internal sealed record AcceptedFinding(Setting<string> Rule, Setting<string> Reason, Location Location)
{
    public Setting<SitePath>? Path { get; init; }

    public Setting<string>? Link { get; init; }

    /// <summary>The last day it is accepted.</summary>
    public Setting<LocalDate>? Until { get; init; }
}

/// <summary>How much a rule weighs on this site; no severity means off.</summary>
internal sealed record RuleWeight(Setting<string> Rule, Severity? Severity);
