using Meridian.Sources;

namespace Meridian.Templating.Evaluation;

/// <summary>The mistakes a render can end in.</summary>
internal static class RenderRules
{
    public static readonly Rule Failed = new("MER0401", "template-error", Severity.Error);
    public static readonly Rule UnknownName = new("MER0402", "unknown-name", Severity.Error);
    public static readonly Rule Limit = new("MER0403", "template-limit", Severity.Error);
    public static readonly Rule ReadOnlyModel = new("MER0404", "model-is-read-only", Severity.Error);
    public static readonly Rule MissingPartial = new("MER0405", "missing-partial", Severity.Error);
    public static readonly Rule HtmlNotIndented = new("MER0406", "html-not-indented", Severity.Note);
}
