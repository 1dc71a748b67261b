namespace Meridian.Templating.Evaluation;

/// <summary>Which statement a loop is: each has members of its own (`for.index`, `while.index`).</summary>
internal enum LoopKind
{
    None,
    For,
    While,
    TableRow,
}
