using Meridian.Sources;
using Meridian.Templating.Builtins;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>A plain name.</summary>
internal sealed class Variable(TextSpan span, string name) : Place(span)
{
    private readonly Value _builtin = BuiltinTable.TryGet(name, out var builtin) ? builtin : Value.Null;

    public string Name { get; } = string.Intern(name);

    /// <summary>Whether it is an argument of a call, where a text may have been meant.</summary>
    public bool IsArgument { get; init; }

    /// <summary>The builtin object or function that this name means where nothing hides it.</summary>
    public Value Builtin => _builtin;

    public override Value Read(RenderState state, NameUse use)
    {
        if (!_builtin.IsNull && state.Scope.HasPlainBuiltins)
        {
            return _builtin;
        }

        if (state.Scope.TryGet(Name, out var value) || use == NameUse.Called)
        {
            return value;
        }

        if (state.Options.Names == NameChecks.Lenient || (state.IsStrict && use == NameUse.Guarded))
        {
            return Value.Null;
        }

        var message = $"nothing here is called `{Name}`";
        throw ForeignWords.Help(Name) is { } help
            ? state.UnknownName(this, Name, [], message, help)
            : state.UnknownName(
                this, Name, state.Scope.Names(), message, IsArgument ? $"a text stands in quotes: `\"{Name}\"`" : null);
    }

    public override void Assign(RenderState state, Value value)
    {
        if (state.Scope.Assign(Name, value) is { } target)
        {
            state.SetVariable(target, Name, value, this);
        }
    }
}
