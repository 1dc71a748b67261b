using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Templating;

/// <summary>What became of a render: its error, if it failed, and what else was noticed.</summary>
/// <param name="Error">The one mistake that ended the render, with the chain of includes that led to it as related
/// places.</param>
/// <param name="Notes">Findings that do not stop anything.</param>
public sealed record RenderResult(Diagnostic? Error, ImmutableArray<Diagnostic> Notes)
{
    /// <summary>The result of a render in which nothing was noticed.</summary>
    public static RenderResult Fine { get; } = new(null, []);

    public bool Succeeded => Error is null;
}
