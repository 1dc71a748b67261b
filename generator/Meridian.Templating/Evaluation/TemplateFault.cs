using System.Diagnostics.CodeAnalysis;
using Meridian.Sources;

namespace Meridian.Templating.Evaluation;

/// <summary>Ends a render; caught where the render began and never seen by a host.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the engine.")]
internal sealed class TemplateFault(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
