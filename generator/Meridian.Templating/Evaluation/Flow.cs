namespace Meridian.Templating.Evaluation;

/// <summary>Where a statement leaves its surroundings to.</summary>
internal enum Flow
{
    None,
    Break,
    Continue,
    Return,
}
