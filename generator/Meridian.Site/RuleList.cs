using System.Collections.Immutable;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Site.Checks;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site;

/// <summary>Every rule that a build can raise, wherever it is declared. A new rule is one line here.</summary>
public static class RuleList
{
    public static ImmutableArray<Rule> All { get; } =
    [
        SettingsRules.Unknown, SettingsRules.Wrong, SettingsRules.Missing, SettingsRules.NoUrl, SettingsRules.NoTitle,
        SettingsRules.Weakened, SettingsRules.UnknownRule, SettingsRules.TwoFiles,
        YamlRules.Broken, YamlRules.DuplicateKey, YamlRules.TooMuch, YamlRules.Slip, YamlRules.SecondDocument,
        FrontMatterRules.Unclosed, FrontMatterRules.NotYaml, FrontMatterRules.NoNames, FrontMatterRules.UnknownKey,
        FrontMatterRules.SaidTwice, FrontMatterRules.WrongValue, FrontMatterRules.WrongDate, FrontMatterRules.WrongSlug,
        FrontMatterRules.WrongTag, FrontMatterRules.Entity,
        .. CheckRuleList.All,
    ];
}
