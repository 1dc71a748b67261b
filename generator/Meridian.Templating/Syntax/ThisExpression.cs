using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>The object that unprefixed names are written to: `this`.</summary>
internal sealed class ThisExpression(TextSpan span) : Place(span)
{
    public override Value Read(RenderState state, NameUse use) => Value.Object(state.Scope.This());

    public override void Assign(RenderState state, Value value) =>
        throw state.Fault(this, "`this` cannot be set", "set one of its members, as in `this.name = 1`");
}
