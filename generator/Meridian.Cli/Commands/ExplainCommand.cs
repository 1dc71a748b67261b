using System.CommandLine;
using System.CommandLine.Parsing;
using Meridian.Cli.Explanations;
using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>`meridian explain`: the page of a rule, or the list of all rules.</summary>
internal static class ExplainCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var rule = new Argument<Rule?>("rule")
        {
            Description = "The rule's number or name, as a finding shows it; without it, all rules are listed",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ReadRule,
        };
        var command = new Command("explain", "Tell what a finding means and how to mend it") { rule };
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            reporting.Read(parsed).Write(parsed.GetValue(rule) is { } asked ? Page(asked) : All());
            return ExitStatus.Fine;
        });
        return command;
    }

    private static Rule? ReadRule(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var rule = ExplanationList.Find(text);
        if (rule is null)
        {
            var names = ExplanationList.Rules.SelectMany(known => (string[])[known.Id, known.Name]);
            result.AddError(WrongUsage.Message(
                $"there is no rule `{text}`",
                NearestName.Of(text, names) is { } near
                    ? $"did you mean `{near}`?"
                    : "`meridian explain` lists them all"));
        }

        return rule;
    }

    private static Report Page(Rule rule)
    {
        var page = ExplanationList.TextOf(rule)?.TrimEnd('\n') ?? $"# {rule.Id} {rule.Name}";
        return new Report
        {
            Lines = [.. page.Split('\n')],
            Items = [Item(rule, page)],
        };
    }

    private static Report All() => new()
    {
        Lines = [.. ExplanationList.Rules.Select(rule => $"{rule.Id}  {Wording.Of(rule.Default),-7}  {rule.Name}")],
        Items = [.. ExplanationList.Rules.Select(rule => Item(rule, page: null))],
    };

    private static ReportItem Item(Rule rule, string? page) => new(json =>
    {
        json.WriteString("rule", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("severity", Wording.Of(rule.Default));
        if (page is not null)
        {
            json.WriteString("markdown", page);
        }
    });
}
