using Meridian.Templating.Builtins;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Members of all kinds of values.</summary>
internal static class Members
{
    /// <summary>Reads a member of a value that is not null; false when there is none of this name.</summary>
    public static bool TryGet(Value holder, string name, RenderState state, out Value value)
    {
        switch (holder.AsReference())
        {
            case BuiltinGroup group when group.Find(name) is { } property:
                value = property.Get(state);
                return true;
            case EmptyObject:
                value = Value.Null;
                return true;
            case ValueObject map:
                return map.TryGet(name, out value);
            case ValueList list:
                return TryGetOfList(list, name, out value);
        }

        value = (name, holder.Kind) switch
        {
            ("size", _) when holder.AsText() is { } text && !holder.IsCharacter => Value.Int(text.Length),
            (_, ValueKind.Date) => DateMembers.OfDate(holder.AsDate(), name),
            (_, ValueKind.Duration) => DateMembers.OfDuration(holder.AsDuration(), name),
            _ => Value.Null,
        };
        return !value.IsNull;
    }

    /// <summary>Sets a member.</summary>
    public static void Set(Value holder, string name, Value value, RenderState state, SyntaxNode node)
    {
        switch (holder.AsReference())
        {
            case ScriptArray array when name != "size":
                array.MembersForWriting.Set(name, value);
                return;
            case BuiltinGroup group when group.Find(name) is { Set: { } set }:
                set(state, value);
                return;
            case ValueObject map:
                state.SetVariable(map, name, value, node);
                return;
            default:
                throw state.Fault(node, $"`{name}` of {ValueNames.Of(holder)} cannot be set");
        }
    }

    /// <summary>The names a member could have had.</summary>
    public static IEnumerable<string> NamesOf(Value holder) => holder.AsReference() switch
    {
        ValueObject map => map.Names,
        ScriptArray { Members: { } members } => members.Names.Append("size"),
        _ => holder.Kind switch
        {
            ValueKind.Date => DateMembers.DateNames,
            ValueKind.Duration => DateMembers.DurationNames,
            _ => ["size"],
        },
    };

    private static bool TryGetOfList(ValueList list, string name, out Value value)
    {
        if (list is ScriptArray { Members: { } members } && members.TryGet(name, out value))
        {
            return true;
        }

        value = name == "size" ? Value.Int(list.Count) : Value.Null;
        return name == "size";
    }
}
