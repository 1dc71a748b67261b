using Meridian.Sources;
using Meridian.Templating.Evaluation;

namespace Meridian.Templating.Syntax;

/// <summary>Something that is done.</summary>
internal abstract class Statement(TextSpan span) : SyntaxNode(span)
{
    /// <summary>Does it; <see cref="RenderState.Flow"/> tells whether what follows is skipped.</summary>
    public abstract void Execute(RenderState state);
}
