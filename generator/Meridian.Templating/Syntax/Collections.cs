using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>A list as written: `[1, 2]`.</summary>
internal sealed class ListLiteral(TextSpan span, ImmutableArray<Expression> items) : Expression(span)
{
    public override Value Evaluate(RenderState state)
    {
        state.Spend(items.Length, this);
        var list = new ScriptArray(items.Length);
        foreach (var item in items)
        {
            list.Add(item.Evaluate(state));
        }

        return Value.List(list);
    }
}

/// <summary>An object as written: `{a: 1, b: a + 1}`. A member sees those before it as variables.</summary>
internal sealed class ObjectLiteral(TextSpan span, ImmutableArray<(string Name, Expression Value)> members)
    : Expression(span)
{
    private readonly bool _isPlain = members.All(static member => member.Value is Literal);

    public override Value Evaluate(RenderState state)
    {
        state.Spend(1 + members.Length, this);
        var made = new ScriptObject();
        var depth = state.Scope.Count;
        if (!_isPlain)
        {
            state.Scope.Push(ScopeKind.With, null).Object = made;
            state.Scope.WithDepth++;
        }

        foreach (var (name, value) in members)
        {
            made.Set(name, value.Evaluate(state));
        }

        if (!_isPlain)
        {
            state.Scope.WithDepth--;
            state.Scope.PopTo(depth);
        }

        return Value.Object(made);
    }
}

/// <summary>A function without a name: `do; ret $0; end`.</summary>
internal sealed class AnonymousFunction(TextSpan span, FunctionDeclaration declaration) : Expression(span)
{
    public override Value Evaluate(RenderState state) =>
        Value.Reference(new ScriptFunction(declaration, state.Frame.Template));
}
