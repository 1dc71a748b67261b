using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>What names a place that can be read, called and assigned: a variable, a member, an item.</summary>
internal abstract class Place(TextSpan span) : Expression(span)
{
    public sealed override Value Evaluate(RenderState state) => Called(Read(state, NameUse.Plain), state);

    public sealed override Value EvaluateGuarded(RenderState state) => Called(Read(state, NameUse.Guarded), state);

    public sealed override Value EvaluateFunction(RenderState state) => Read(state, NameUse.Called);

    /// <summary>Reads what is there, without calling it.</summary>
    public abstract Value Read(RenderState state, NameUse use);

    public abstract void Assign(RenderState state, Value value);

    private Value Called(Value value, RenderState state) =>
        value.Kind == ValueKind.Function ? state.Call(this, value, []) : value;
}

/// <summary>Why a name is read, which decides what a missing one means.</summary>
internal enum NameUse
{
    Plain,

    /// <summary>The name stands to the left of `??`.</summary>
    Guarded,

    /// <summary>The name is called, and the call reports what is missing.</summary>
    Called,
}
