using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>Literal text, already as the bytes it is printed as.</summary>
internal sealed class TextStatement(TextSpan span, byte[] text) : Statement(span)
{
    public override void Execute(RenderState state)
    {
        if (state.Options.Mark is { } mark)
        {
            state.Output.WriteMark(mark(state.Frame.Template.Source, Span.Start));
        }

        state.Output.Write(text);
    }
}

/// <summary>The beginning of code that stands alone behind blanks: what it prints is indented by them.</summary>
internal sealed class IndentStatement(TextSpan span, byte[] indent) : Statement(span)
{
    public override void Execute(RenderState state)
    {
        if (state.Options.AutoIndent)
        {
            state.Output.PushIndent(indent);
        }
    }
}

/// <summary>The end of such code, where its indent is taken back.</summary>
internal sealed class UnindentStatement(TextSpan span, int length) : Statement(span)
{
    public override void Execute(RenderState state)
    {
        if (state.Options.AutoIndent)
        {
            state.Output.RestoreIndent(state.Output.IndentLength - length);
        }
    }
}

/// <summary>An expression whose value is printed.</summary>
internal sealed class PrintStatement(Expression expression) : Statement(expression.Span)
{
    public Expression Expression { get; } = expression;

    public override void Execute(RenderState state) => Expression.Print(state);
}

/// <summary>`a = b`, and `a += b` where an operator is given.</summary>
internal sealed class AssignStatement(TextSpan span, Place target, BinaryOperator? op, Expression value)
    : Statement(span)
{
    public Place Target { get; } = target;

    public Expression Value { get; } = value;

    public override void Execute(RenderState state)
    {
        if (op is { } combined)
        {
            var by = Value.Evaluate(state);
            Target.Assign(state, Operators.Apply(combined, Target.Evaluate(state), by, state, this));
        }
        else
        {
            Target.Assign(state, Value.Evaluate(state));
        }
    }
}

/// <summary>`capture x`: what the block prints becomes a value.</summary>
internal sealed class CaptureStatement(TextSpan span, Place target, Block body) : Statement(span)
{
    public Block Body { get; } = body;

    public override void Execute(RenderState state)
    {
        var capture = state.BeginCapture();
        Body.Execute(state);
        target.Assign(state, state.EndCapture(capture));
    }
}

/// <summary>`func f`: declares a function when it is reached.</summary>
internal sealed class FunctionStatement(TextSpan span, Place target, FunctionDeclaration declaration) : Statement(span)
{
    public FunctionDeclaration Declaration { get; } = declaration;

    public override void Execute(RenderState state) =>
        target.Assign(state, Value.Reference(new ScriptFunction(Declaration, state.Frame.Template)));
}

/// <summary>`ret x`: ends the function, include or page.</summary>
internal sealed class ReturnStatement(TextSpan span, Expression? value) : Statement(span)
{
    public override void Execute(RenderState state)
    {
        var returned = value?.Evaluate(state) ?? Value.Null;
        state.ReturnValue = returned.AsReference() is RangeList or ScriptArray { Origin: ArrayOrigin.Iterator }
            ? Value.List(ListOperators.Settled(returned.AsList()!, state, this)) // Both are lists.
            : returned;
        state.Flow = Flow.Return;
    }
}

/// <summary>`break` and `continue`.</summary>
internal sealed class JumpStatement(TextSpan span, Flow flow, JumpPlace place) : Statement(span)
{
    public override void Execute(RenderState state) =>
        state.Flow = place == JumpPlace.InLoop
            ? flow
            : throw state.Fault(this, $"`{(flow == Flow.Break ? "break" : "continue")}` works only inside a loop");
}

/// <summary>Whether a jump stands inside a loop of its own file and function.</summary>
internal enum JumpPlace
{
    InLoop,
    Outside,
}

/// <summary>`import x`: the members of an object become variables.</summary>
internal sealed class ImportStatement(TextSpan span, Expression value) : Statement(span)
{
    public override void Execute(RenderState state)
    {
        var imported = value.Evaluate(state);
        if (imported.IsNull)
        {
            return;
        }

        if (imported.AsObject() is not { } map || state.Scope.This() is not ScriptObject target)
        {
            throw state.Fault(value, $"{ValueNames.Of(imported)} has no members to import");
        }

        foreach (var name in map.Names.ToImmutableArray())
        {
            state.Spend(1, this);
            if (!target.IsLocked(name) && map.TryGet(name, out var member))
            {
                state.SetVariable(target, name, member, this);
            }
        }
    }
}

/// <summary>`readonly x`: from now on the variable cannot be set.</summary>
internal sealed class ReadOnlyStatement(TextSpan span, Place variable) : Statement(span)
{
    public override void Execute(RenderState state)
    {
        if (variable is LocalVariable local)
        {
            state.Frame.LockLocal(local.Name);
        }
        else if (variable is Variable plain && state.Scope.This() is ScriptObject target)
        {
            target.Lock(plain.Name);
        }
    }
}
