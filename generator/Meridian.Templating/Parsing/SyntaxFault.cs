using System.Diagnostics.CodeAnalysis;
using Meridian.Sources;

namespace Meridian.Templating.Parsing;

/// <summary>A mistake that ends a statement; the parser reports it and goes on with the next.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the parser.")]
internal sealed class SyntaxFault(TextSpan span, string message, string? help = null) : Exception(message)
{
    public TextSpan Span { get; } = span;

    public string? Help { get; } = help;

    /// <summary>Whether reading on is pointless.</summary>
    public FaultReach Reach { get; init; }
}

/// <summary>How much of the file a mistake spoils.</summary>
internal enum FaultReach
{
    Statement,
    File,
}
