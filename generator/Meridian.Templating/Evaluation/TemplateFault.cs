using System.Diagnostics.CodeAnalysis;
using Meridian.Templating.Syntax;

namespace Meridian.Templating.Evaluation;

/// <summary>Ends a render; caught where the render began and never seen by a host.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the engine.")]
internal sealed class TemplateFault(SyntaxNode node, string message, string? help, OutputWriter output) : Exception(message)
{
    public SyntaxNode Node { get; } = node;

    public string? Help { get; } = help;

    public OutputWriter Output { get; } = output;
}
