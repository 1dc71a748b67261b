using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>`if`, its `else if`s and its `else`.</summary>
internal sealed class IfStatement(
    TextSpan span, ImmutableArray<(Expression Condition, Block Body)> branches, Block? otherwise)
    : Statement(span)
{
    public ImmutableArray<(Expression Condition, Block Body)> Branches { get; } = branches;

    public Block? Otherwise { get; } = otherwise;

    public override void Execute(RenderState state)
    {
        foreach (var (condition, body) in Branches)
        {
            if (Truth.Of(condition.Evaluate(state)))
            {
                body.Execute(state);
                return;
            }
        }

        Otherwise?.Execute(state);
    }
}

/// <summary>`case x` with its `when`s: the first that has an equal value is taken.</summary>
internal sealed class CaseStatement(
    TextSpan span,
    Expression value,
    ImmutableArray<(ImmutableArray<Expression> Values, Block Body)> branches,
    Block? otherwise)
    : Statement(span)
{
    public ImmutableArray<(ImmutableArray<Expression> Values, Block Body)> Branches { get; } = branches;

    public Block? Otherwise { get; } = otherwise;

    public override void Execute(RenderState state)
    {
        var subject = value.Evaluate(state);
        foreach (var (values, body) in Branches)
        {
            foreach (var candidate in values)
            {
                if (Operators.AreEqual(subject, candidate.Evaluate(state), state, candidate))
                {
                    body.Execute(state);
                    return;
                }
            }
        }

        Otherwise?.Execute(state);
    }
}

/// <summary>`with x`: names without a prefix are read from and written to an object, `$` names are its own.</summary>
internal sealed class WithStatement(TextSpan span, Expression value, Block body) : Statement(span)
{
    public Expression Target { get; } = value;

    public Block Body { get; } = body;

    public override void Execute(RenderState state)
    {
        var target = Target.Evaluate(state);
        var map = target.AsObject() ?? (target.AsList() is { } list ? new ListMembers(list) : null);
        if (map is null)
        {
            throw state.Fault(Target, $"`with` needs an object, and this is {ValueNames.Of(target)}");
        }

        var depth = state.Scope.Count;
        state.Scope.Push(ScopeKind.With, null).Object = map;
        state.Scope.WithDepth++;
        state.RunApart(Body);
        state.Scope.WithDepth--;
        state.Scope.PopTo(depth);
    }
}

/// <summary>`wrap f x`: calls a function and gives it a block, which it prints with `$$`.</summary>
internal sealed class WrapStatement(TextSpan span, Expression call, Block body) : Statement(span)
{
    public Block Body { get; } = body;

    public override void Execute(RenderState state)
    {
        var function = call is Call { Target: var target }
            ? target.EvaluateFunction(state)
            : call.EvaluateFunction(state);
        if (function.AsReference() is not ScriptFunction)
        {
            throw state.Fault(
                call,
                "`wrap` needs a function of the template",
                "declare it with `func` before it is used");
        }

        state.PendingWrap = Body;
        call.Print(state);
    }
}
