using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Parsing;

namespace Meridian.Templating;

/// <summary>Every rule that a template can break.</summary>
public static class TemplateRuleList
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Parser.Syntax, RenderRules.Failed, RenderRules.UnknownName, RenderRules.Limit, RenderRules.ReadOnlyModel,
        RenderRules.MissingPartial, RenderRules.HtmlNotIndented,
    ];
}
