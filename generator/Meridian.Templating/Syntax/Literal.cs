using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>A number, text, `true`, `false` or `null` as written.</summary>
internal sealed class Literal(TextSpan span, Value value) : Expression(span)
{
    public Value Value { get; } = value;

    public override Value Evaluate(RenderState state) => Value;
}
