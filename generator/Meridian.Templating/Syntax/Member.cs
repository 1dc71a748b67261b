using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>A member of an object: `a.b`, and `a?.b`, which is null where `a` is.</summary>
internal sealed class Member(TextSpan span, Expression target, string name, MemberGuard guard) : Place(span)
{
    private readonly Value _builtin = BuiltinOf(target, name);
    private readonly bool _asksEmptiness = name is "empty?" or "blank?";
    private ModelSlot? _seen;

    public string Name { get; } = string.Intern(name);

    public Expression Target { get; } = target;

    public MemberGuard Guard { get; } = guard;

    /// <summary>The builtin function that this means where nothing hides its object.</summary>
    public Value Builtin => _builtin;

    public override Value Read(RenderState state, NameUse use)
    {
        if (!_builtin.IsNull && state.Scope.HasPlainBuiltins)
        {
            return _builtin;
        }

        var holder = ReadTarget(Target, Guard, state, use);
        if (_asksEmptiness)
        {
            return EmptyOperators.IsEmpty(holder);
        }

        if (holder.AsReference() is ModelObject model)
        {
            return ReadModel(model, state, use);
        }

        if (holder.IsNull)
        {
            if (Guard == MemberGuard.Safe || state.Options.Access.Target || ShortCircuits(Target))
            {
                return Value.Null;
            }

            throw state.NullTarget(this, Target, $".{Name}");
        }

        return Members.TryGet(holder, Name, state, out var value) ? value : Missing(holder, state, use);
    }

    public override void Assign(RenderState state, Value value)
    {
        if (_asksEmptiness)
        {
            throw state.Fault(this, $"`{Name}` is a question and cannot be set");
        }

        var holder = Target.Evaluate(state);
        if (holder.IsNull)
        {
            throw state.NullTarget(this, Target, $".{Name}");
        }

        Members.Set(holder, Name, value, state, this);
    }

    /// <summary>Reads what a member or item is taken of. In a guarded path every part of it may be missing.</summary>
    public static Value ReadTarget(Expression target, MemberGuard guard, RenderState state, NameUse use) =>
        guard == MemberGuard.Safe || use == NameUse.Guarded ? target.EvaluateGuarded(state) : target.Evaluate(state);

    /// <summary>Whether a path holds `?.`, behind which everything is null when what stands before it is.</summary>
    public static bool ShortCircuits(Expression path) => path switch
    {
        Member { Guard: MemberGuard.Safe } => true,
        Member member => ShortCircuits(member.Target),
        Item item => ShortCircuits(item.Target),
        _ => false,
    };

    private Value ReadModel(ModelObject model, RenderState state, NameUse use)
    {
        // One object swapped in one step, so that threads sharing the template never see half of it.
        var seen = _seen;
        if (seen?.Type != model.Type)
        {
            seen = new ModelSlot(model.Type, model.Type.SlotOf(Name));
            _seen = seen;
        }

        if (seen.Slot < 0)
        {
            return Missing(Value.Object(model), state, use);
        }

        try
        {
            return model.Type.Read(model.Instance, seen.Slot);
        }
        catch (MemberFault refused)
        {
            throw state.Fault(this, refused.Message, refused.Help);
        }
    }

    private Value Missing(Value holder, RenderState state, NameUse use)
    {
        if (!state.Options.Access.Member)
        {
            throw state.UnknownName(this, Name, Members.NamesOf(holder), $"there is no `{Name}` here");
        }

        var isMistake = state.IsStrict && Guard == MemberGuard.Plain && use != NameUse.Guarded
            && holder.AsReference() is not ScriptArray { Origin: ArrayOrigin.Arguments }
            && (holder.AsObject()?.Missing ?? MissingMember.IsMistake) == MissingMember.IsMistake;
        return isMistake
            ? throw state.UnknownName(
                this, Name, Members.NamesOf(holder), $"{Describe(holder)} has no `{Name}`", FunctionFor(holder))
            : Value.Null;
    }

    /// <summary>Texts and lists have no functions of their own: those stand behind a `|`.</summary>
    private string? FunctionFor(Value holder) =>
        holder.IsText || holder.AsList() is not null
            ? ForeignWords.BuiltinsCalled(Name) ?? ForeignWords.Help(Name)
            : null;

    private static Value BuiltinOf(Expression target, string name) =>
        target is Variable { Builtin: var group } && group.AsObject() is { } map && map.TryGet(name, out var function)
            ? function
            : Value.Null;

    private static string Describe(Value holder) =>
        holder.AsObject()?.TypeName is { } type ? $"`{type}`" : ValueNames.Of(holder);

    private sealed record ModelSlot(ModelType Type, int Slot);
}

/// <summary>Whether a member may be asked of null.</summary>
internal enum MemberGuard
{
    Plain,
    Safe,
}
