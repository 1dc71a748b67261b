using System.Reflection;
using Meridian.Cli.Explanations;
using Meridian.Cli.Reporters;
using Meridian.Site;
using Meridian.Sources;
using Meridian.Templating;
using Meridian.Testing.Scenarios;

namespace Meridian.Architecture.Tests;

public class RuleTests
{
    public static TheoryData<string> Ids() => [.. ExplanationList.Rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_declared_rule_is_in_the_list()
    {
        var declared = ((Assembly[])
            [typeof(Rule).Assembly, typeof(Template).Assembly, typeof(SiteBuild).Assembly, typeof(ExplanationList).Assembly])
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule?)field.GetValue(null))
            .OfType<Rule>()
            .Distinct();
        Assert.Empty(declared.Except(ExplanationList.Rules).Select(rule => $"{rule.Id} {rule.Name}"));
    }

    [Fact]
    public void Ids_and_names_are_used_once()
    {
        Assert.Equal(ExplanationList.Rules.Length, ExplanationList.Rules.DistinctBy(rule => rule.Id).Count());
        Assert.Equal(ExplanationList.Rules.Length, ExplanationList.Rules.DistinctBy(rule => rule.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_of_the_fixed_form(string id)
    {
        var rule = Rule(id);
        var lines = Page(rule).Split('\n');
        Assert.Equal($"# {rule.Id} {rule.Name}", lines[0]);
        Assert.Equal("", lines[1]);
        Assert.Equal($"Severity: {Wording.Of(rule.Default)}.", lines[2]);
        Assert.Equal(
            ["## Finds", "## Accepts"],
            lines.Where(
                line => line.StartsWith("## ", StringComparison.Ordinal) && line is "## Finds" or "## Accepts"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_first_example_of_a_rule_raises_it(string id) =>
        Assert.Contains(id, RuleExample.Raised(Example(id, "Finds")).All);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_second_example_of_a_rule_does_not_raise_it_nor_any_error(string id)
    {
        var (all, errors) = RuleExample.Raised(Example(id, "Accepts"));
        Assert.DoesNotContain(id, all);
        Assert.Empty(errors);
    }

    [Fact]
    public void Every_page_is_about_a_rule()
    {
        var pages = typeof(ExplanationList).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Explanations/", StringComparison.Ordinal));
        Assert.Equal(
            ExplanationList.Rules.Select(rule => $"Explanations/{rule.Id}.md").Order(StringComparer.Ordinal),
            pages.Order(StringComparer.Ordinal));
    }

    private static Rule Rule(string id) => ExplanationList.Rules.Single(rule => rule.Id == id);

    private static string Page(Rule rule) =>
        ExplanationList.TextOf(rule) ?? throw new InvalidOperationException($"{rule.Id} {rule.Name} has no page");

    private static string Example(string id, string heading) =>
        RuleExample.Below(Page(Rule(id)), heading)
        ?? throw new InvalidOperationException($"{id} has no example below `## {heading}`");
}
