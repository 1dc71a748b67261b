using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Parsing;

namespace Meridian.Templating;

/// <summary>Every rule that templates are held to.</summary>
public static class TemplateRules
{
    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        Parser.Syntax,
        RenderRules.Failed,
        RenderRules.UnknownName,
        RenderRules.Limit,
        RenderRules.ReadOnlyModel,
        RenderRules.MissingPartial,
        RenderRules.HtmlNotIndented,
        EscapeCheck.Unescaped,
        LiquidTags.LiquidTag,
    ];
}
