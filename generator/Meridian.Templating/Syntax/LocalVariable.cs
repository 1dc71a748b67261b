using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>A name that belongs to the page, include or function call: `$x`.</summary>
internal sealed class LocalVariable(TextSpan span, string name) : Place(span)
{
    public string Name { get; } = string.Intern(name);

    public override Value Read(RenderState state, NameUse use)
    {
        var frame = state.Frame;
        if (state.Scope.TryGetLocalLoop(Name, frame.ScopeBase, out var value) || frame.TryGetLocal(Name, out value)
            || use == NameUse.Called)
        {
            return value;
        }

        if (state.Options.Names == NameChecks.Lenient || (state.IsStrict && use == NameUse.Guarded))
        {
            return Value.Null;
        }

        throw state.UnknownName(this, Name, frame.LocalNames, $"nothing here is called `{Name}`");
    }

    public override void Assign(RenderState state, Value value)
    {
        if (!state.Frame.TrySetLocal(Name, value))
        {
            throw state.Fault(this, $"`{Name}` is read-only");
        }
    }
}
