using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>An item of a list by its position, or a member of an object by a computed name: `a[i]`.</summary>
internal sealed class Item(TextSpan span, Expression target, Expression index) : Place(span)
{
    public Expression Target { get; } = target;

    public override Value Read(RenderState state, NameUse use)
    {
        var holder = Member.ReadTarget(Target, MemberGuard.Plain, state, use);
        if (holder.IsNull)
        {
            if (state.Options.Access.Target || Member.ShortCircuits(Target))
            {
                return Value.Null;
            }

            throw state.NullTarget(this, Target, "[...]");
        }

        var key = Key(state);
        if (holder.AsList() is { } list && !IsName(key, list))
        {
            var at = Position(key, list.Count, state);
            return at >= 0 && at < list.Count ? list[at]
                : state.Options.Access.Indexer ? Value.Null
                : throw NoItem(key, state);
        }

        return holder.AsText() is { } text
            ? Character(text, Position(key, text.Length, state), state)
            : Named(holder, key, state);
    }

    public override void Assign(RenderState state, Value value)
    {
        var holder = Target.Evaluate(state);
        if (holder.IsNull)
        {
            throw state.NullTarget(this, Target, "[...]");
        }

        var key = Key(state);
        if (holder.AsList() is not { } list || IsName(key, list))
        {
            Members.Set(holder, state.Print(key), value, state, this);
            return;
        }

        var at = Position(key, list.Count, state);
        if (list is not ScriptArray array)
        {
            throw state.Fault(
                this,
                "this list belongs to the site and cannot be changed",
                "make a copy with `array.add_range [] ...`");
        }

        if (at < 0)
        {
            if (state.IsStrict)
            {
                throw NoItem(key, state);
            }

            // Official Scriban sets nothing, and says nothing.
            return;
        }

        state.CountRounds(Math.Max(0L, at - array.Count), this);
        array.Set(at, value);
    }

    private Value Key(RenderState state)
    {
        var key = index.Evaluate(state);
        return key.IsNull ? throw state.Fault(this, "there is no item without a position or name") : key;
    }

    private TemplateFault NoItem(Value key, RenderState state) =>
        state.Fault(this, $"the list has no item `{state.Print(key)}`");

    /// <summary>A text names a member of a list that a template wrote; all else is a position.</summary>
    private static bool IsName(Value key, ValueList list) =>
        key.IsText && list is ScriptArray { Origin: not ArrayOrigin.Iterator };

    private int Position(Value key, int count, RenderState state)
    {
        var at = Conversions.ToInt(key, state, this);
        return at < 0 ? at + count : at;
    }

    private Value Character(string text, int at, RenderState state) =>
        at >= 0 && at < text.Length
            ? Value.Text(text[at].ToString())
            : throw state.Fault(this, $"the text has only {text.Length} characters");

    private Value Named(Value holder, Value key, RenderState state)
    {
        if (holder.AsObject() is null && holder.AsList() is null)
        {
            throw state.Fault(this, $"{ValueNames.Of(holder)} has no items");
        }

        return Members.TryGet(holder, state.Print(key), state, out var value) ? value : Value.Null;
    }
}
