using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>The arguments of the running include or function: `$`.</summary>
internal sealed class ArgumentsVariable(TextSpan span) : Place(span)
{
    public override Value Read(RenderState state, NameUse use) =>
        state.Frame.HasArguments ? Value.List(state.Frame.ArgumentList()) : Value.Null;

    public override void Assign(RenderState state, Value value) =>
        throw state.Fault(this, "`$` stands for the arguments and cannot be set");
}

/// <summary>One argument by its position: `$0`, `$1`.</summary>
internal sealed class ArgumentVariable(TextSpan span, int index) : Place(span)
{
    public override Value Read(RenderState state, NameUse use) =>
        state.Frame.HasArguments
            ? state.Frame.Argument(index)
            : throw state.Fault(
                this,
                $"`${index}` is an argument, and there are none here",
                "arguments exist in includes and functions");

    public override void Assign(RenderState state, Value value)
    {
        if (!state.Frame.HasArguments)
        {
            throw state.Fault(this, $"`${index}` is an argument, and there are none here");
        }

        state.Frame.ArgumentList().Set(index, value);
    }
}

/// <summary>The block given by `wrap`, rendered where it stands: `$$`.</summary>
internal sealed class WrappedBlock(TextSpan span) : Expression(span)
{
    public override Value Evaluate(RenderState state)
    {
        var frame = state.Frame;
        if (frame.Wrapped is { } body)
        {
            // The body may itself contain `$$`, which then means the block around it.
            frame.Wrapped = null;
            body.Execute(state);
            frame.Wrapped = body;
        }

        return Value.Null;
    }
}
