using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>Something that has a value.</summary>
internal abstract class Expression(TextSpan span) : SyntaxNode(span)
{
    /// <summary>
    /// How many expressions nest below this one: the parser keeps it small, so that evaluating needs little stack.
    /// </summary>
    public int Height { get; init; }

    /// <summary>The value; a name that stands for a function calls it.</summary>
    public abstract Value Evaluate(RenderState state);

    /// <summary>The value where a missing name is expected: to the left of `??`. A function is still called.</summary>
    public virtual Value EvaluateGuarded(RenderState state) => Evaluate(state);

    /// <summary>The value without calling it: what `@f` means, and what is called in `f 1`.</summary>
    public virtual Value EvaluateFunction(RenderState state) => Evaluate(state);

    /// <summary>Prints the value.</summary>
    public virtual void Print(RenderState state) => state.Write(Evaluate(state), this);
}
