using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Builtins;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>A call: `f 1 2`, `f(1, 2)`, and `0 | f 1`, whose piped value is the first argument.</summary>
internal sealed class Call(TextSpan span, Expression target, Expression? piped, ImmutableArray<Argument> arguments)
    : Expression(span)
{
    public Expression Target { get; } = target;

    public Expression? Piped { get; } = piped;

    public ImmutableArray<Argument> Arguments { get; } = arguments;

    public override Value Evaluate(RenderState state)
    {
        var first = Piped?.Evaluate(state) ?? default;
        return Invoke(state, first, Function(state));
    }

    public override void Print(RenderState state)
    {
        var first = Piped?.Evaluate(state) ?? default;
        var function = Function(state);
        if (Piped is not (null or Unary { Operator: UnaryOperator.Spread }) && Arguments.IsEmpty
            && function.AsReference() is Builtin { Write: { } write })
        {
            state.Spend(1, this);
            state.SpendText(first.TextLength, this);
            write(state, first, this);
            return;
        }

        if (!ReferenceEquals(function.AsReference(), IncludeFunctions.Include))
        {
            state.Write(Invoke(state, first, function), this);
            return;
        }

        // What an include prints goes to the output as it comes, without a text in between.
        var start = state.Arguments.Count;
        var named = Push(state, first);
        state.Include(state.Arguments.From(start), named, this);
        state.Arguments.PopTo(start);
    }

    private Value Invoke(RenderState state, Value first, Value function)
    {
        if (function.IsNull)
        {
            return function;
        }

        var start = state.Arguments.Count;
        var named = Push(state, first);
        var result = state.Call(this, function, state.Arguments.From(start), named);
        state.Arguments.PopTo(start);
        return result;
    }

    private NamedArguments? Push(RenderState state, Value first)
    {
        if (Piped is Unary { Operator: UnaryOperator.Spread })
        {
            Spread(first, state);
        }
        else if (Piped is not null)
        {
            state.Arguments.Push(first);
        }

        NamedArguments? named = null;
        foreach (var argument in Arguments)
        {
            var value = argument.Value.Evaluate(state);
            if (argument.Name is { } name)
            {
                (named ??= []).Add((name, value));
            }
            else if (argument.Value is Unary { Operator: UnaryOperator.Spread })
            {
                Spread(value, state);
            }
            else
            {
                state.Arguments.Push(value);
            }
        }

        return named;
    }

    private void Spread(Value value, RenderState state)
    {
        if (value.AsList() is not { } list)
        {
            state.Arguments.Push(value);
            return;
        }

        state.Spend(list.Count, this);
        for (var i = 0; i < list.Count; i++)
        {
            state.Arguments.Push(list[i]);
        }
    }

    private Value Function(RenderState state)
    {
        var function = Target.EvaluateFunction(state);
        if (function.Kind == ValueKind.Function)
        {
            return function;
        }

        if (function.AsReference() is BuiltinGroup { Call: { } call })
        {
            return Value.Reference(call);
        }

        if (function.IsNull && state.Options.Access.Function)
        {
            return Value.Null;
        }

        var written = state.Written(Target);
        throw function.IsNull
            ? state.UnknownFunction(Target, written)
            : state.Fault(Target, $"`{written}` is {ValueNames.Of(function)} and cannot be called", SideBySide());
    }

    /// <summary>Two values side by side are a call. That is seldom meant where the first is no function.</summary>
    private string? SideBySide()
    {
        const string Between = "put an operator between two values, a `,` between items, or a `|` before a function";
        var next = Arguments is [{ Value: Variable variable }, ..] ? ForeignWords.Help(variable.Name) : null;
        return next ?? (Arguments.IsEmpty ? null : Between);
    }
}

/// <summary>An argument as written, with its name if it has one (interned).</summary>
internal sealed record Argument(string? Name, Expression Value);
