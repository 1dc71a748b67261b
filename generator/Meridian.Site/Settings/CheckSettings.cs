using System.Collections.Immutable;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>What the site says about findings: `checks` in site.yaml.</summary>
internal sealed record CheckSettings
{
    public ImmutableArray<AcceptedFinding> Accept { get; init; } = [];

    public ImmutableArray<RuleWeight> Weights { get; init; } = [];

    /// <summary>
    /// Addresses of other servers that are not asked for: what they begin with, `*` for any characters.
    /// </summary>
    public ImmutableArray<string> IgnoredUrls { get; init; } = [];

    /// <summary>HTTP statuses of other servers that are taken for good.</summary>
    public ImmutableArray<int> IgnoredStatuses { get; init; } = [];

    /// <summary>
    /// Findings about rules that do not exist, and about errors that the site tries to lower: errors are only accepted
    /// one place at a time. Pure.
    /// </summary>
    public ImmutableArray<Diagnostic> Verify(IReadOnlyCollection<Rule> rules)
    {
        var named = Weights.Select(weight => weight.Rule).Concat(Accept.Select(finding => finding.Rule))
            .Where(rule => rule.Value.Length > 0 && !rules.Any(known => IsNamed(known, rule.Value)));
        var weakened = Weights.Where(weight => weight.Severity != Severity.Error
            && rules.Any(rule => rule.Default == Severity.Error && IsNamed(rule, weight.Rule.Value)));
        return
        [
            .. named.Select(rule => Unknown(rule, rules)),
            .. weakened.Select(weight => SettingsRules.Weakened.At(
                weight.Rule.Location, $"`{weight.Rule.Value}` is an error, and errors cannot be lowered") with
            {
                Help = "to accept one finding in one place, use `checks: {accept: [{rule, path, reason}]}`",
            }),
        ];
    }

    /// <summary>
    /// The finding with the weight the site gives its rule; null when it is off. Errors stay errors. Pure.
    /// </summary>
    public Diagnostic? Weigh(Diagnostic finding)
    {
        if (finding.Severity == Severity.Error
            || Weights.FirstOrDefault(weight => IsNamed(finding.Rule, weight.Rule.Value)) is not { } weight)
        {
            return finding;
        }

        return weight.Severity is { } severity ? finding with { Severity = severity } : null;
    }

    /// <summary>True when findings of a rule would not be told. Pure.</summary>
    public bool IsOff(Rule rule) => rule.Default != Severity.Error
        && Weights.FirstOrDefault(weight => IsNamed(rule, weight.Rule.Value)) is { Severity: null };

    /// <summary>The line that accepts a finding on a day, or null. Pure.</summary>
    public AcceptedFinding? AcceptedBy(Diagnostic finding, LocalDate day) =>
        Accept.FirstOrDefault(accepted => accepted.Covers(finding, day));

    internal static bool IsNamed(Rule rule, string name) =>
        rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || rule.Id.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Diagnostic Unknown(Setting<string> rule, IReadOnlyCollection<Rule> rules)
    {
        var nearest = NearestName.Of(rule.Value, rules.Select(known => known.Name));
        return SettingsRules.UnknownRule.At(rule.Location, $"there is no rule called `{rule.Value}`") with
        {
            Help = nearest is null ? "every finding shows the name of its rule" : $"did you mean `{nearest}`?",
        };
    }
}

/// <summary>One finding in one place that the owner takes responsibility for.</summary>
internal sealed record AcceptedFinding(Setting<string> Rule, Setting<string> Reason, Location Location)
{
    /// <summary>The file it is in, from the root of the site or from content/.</summary>
    public Setting<SitePath>? Path { get; init; }

    public Setting<string>? Link { get; init; }

    /// <summary>The last day it is accepted.</summary>
    public Setting<LocalDate>? Until { get; init; }

    /// <summary>True when this is the finding meant, and the day is not too late.</summary>
    public bool Covers(Diagnostic finding, LocalDate day) =>
        CheckSettings.IsNamed(finding.Rule, Rule.Value)
        && (Path is not null || Link is not null)
        && (Path is null || IsIn(finding, Path.Value.Value) || IsIn(finding, "content/" + Path.Value))
        && (Link is null || finding.Link == Link.Value)
        && (Until is null || day <= Until.Value);

    private static bool IsIn(Diagnostic finding, string path) => finding.Location?.Path.Value == path;
}

/// <summary>How much a rule weighs on this site; no severity means off.</summary>
internal sealed record RuleWeight(Setting<string> Rule, Severity? Severity);
