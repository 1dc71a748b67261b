using System.Collections.Immutable;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site;

/// <summary>Every rule that a build can raise, wherever it is declared. A new rule is one line here.</summary>
public static class RuleList
{
    public static ImmutableArray<Rule> All { get; } =
    [
        YamlRules.Broken, YamlRules.DuplicateKey, YamlRules.TooMuch, YamlRules.Slip, YamlRules.SecondDocument,
    ];
}
