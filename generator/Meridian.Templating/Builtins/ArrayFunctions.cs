using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `array` object. No function changes the list it is given: each gives a new one.</summary>
internal static class ArrayFunctions
{
    private static readonly Parameter List = Parameter.List("list");

    public static BuiltinGroup Group { get; } = new("array",
    [
        new("add", [List, Parameter.Any("value")], Add),
        new("add_range", [Parameter.List("list1"), Parameter.List("list2")], AddRange),
        new("compact", [List], Compact),
        new("concat", [Parameter.List("list1"), Parameter.List("list2")], AddRange),
        new("cycle", [List, Parameter.Any("group").OrNull()], Cycle),
        new("any", [List, Parameter.Any("function"), Parameter.Any("args").Rest()], ArrayWalks.Any)
        {
            Result = MemberKind.Bool,
        },
        new("each", [List, Parameter.Any("function")], ArrayWalks.Each),
        new("filter", [List, Parameter.Any("function")], ArrayWalks.Filter),
        new("first", [List], static (a, _) => a[0].AsList() is { Count: > 0 } list ? list[0] : Value.Null),
        new("insert_at", [List, Parameter.Int("index"), Parameter.Any("value")], InsertAt),
        new("join", [List, Parameter.Text("delimiter"), Parameter.Any("function").OrNull()], ArrayWalks.Join),
        new("last", [List], static (a, _) => a[0].AsList() is { Count: > 0 } list ? list[list.Count - 1] : Value.Null),
        new("limit", [List, Parameter.Int("count")], Limit),
        new("map", [Parameter.Any("list"), Parameter.Text("member")], ArrayWalks.Map),
        new("offset", [List, Parameter.Int("index")], Offset),
        new("remove_at", [List, Parameter.Int("index")], RemoveAt),
        new("reverse", [List], Reverse),
        new("size", [List], static (a, _) => Value.Int(a[0].AsList()?.Count ?? 0)) { Result = MemberKind.Int },
        new("sort", [Parameter.Any("list"), Parameter.Text("member").OrNull()], ArraySort.Sort),
        new("uniq", [List], Unique),
        new("contains", [List, Parameter.Any("item")], Contains) { Result = MemberKind.Bool },
    ]);

    /// <summary>A copy that may be changed. Its items count as rounds of a loop.</summary>
    internal static ScriptArray Copy(Value value, CallContext call, ArrayOrigin origin = ArrayOrigin.Array)
    {
        var copy = new ScriptArray { Origin = origin };
        if (value.AsList() is { } list)
        {
            call.State.CountRounds(list.Count, call.Node);
            copy.AddRange(list);
        }

        return copy;
    }

    private static Value Add(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var list = Copy(arguments[0], call, arguments[0].IsNull ? ArrayOrigin.Iterator : ArrayOrigin.Array);
        list.Add(arguments[1]);
        return Value.List(list);
    }

    private static Value AddRange(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].IsNull && arguments[1].IsNull)
        {
            return Value.Null;
        }

        var list = Copy(arguments[0], call, ArrayOrigin.Iterator);
        if (arguments[1].AsList() is { } more)
        {
            call.State.CountRounds(more.Count, call.Node);
            list.AddRange(more);
        }

        return Value.List(list);
    }

    private static Value Compact(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.Null;
        }

        call.State.CountRounds(list.Count, call.Node);
        var kept = new ScriptArray { Origin = ArrayOrigin.Iterator };
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { IsNull: false } item)
            {
                kept.Add(item);
            }
        }

        return Value.List(kept);
    }

    /// <summary>
    /// The next item at each call with the same group, or with the same items where no group is named.
    /// </summary>
    private static Value Cycle(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { Count: > 0 } list)
        {
            return Value.Null;
        }

        var group = arguments[1].IsNull
            ? ArrayWalks.Join(list, ",", call)
            : call.Print(arguments[1]);
        call.State.Cycles.TryGetValue(group, out var at);
        at %= list.Count;
        call.State.Cycles[group] = at + 1;
        return list[at];
    }

    private static Value InsertAt(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var index = Math.Max(0, arguments[1].AsInt());
        var list = Copy(arguments[0], call);
        if (index > list.Count)
        {
            call.State.CountRounds(index - list.Count, call.Node);
            list.Set(index - 1, Value.Null);
        }

        list.Insert(index, arguments[2]);
        return Value.List(list);
    }

    private static Value RemoveAt(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var list = Copy(arguments[0], call);
        var index = arguments[1].AsInt();
        index = index < 0 ? index + list.Count : index;
        if (index >= 0 && index < list.Count)
        {
            list.RemoveAt(index);
        }

        return Value.List(list);
    }

    private static Value Limit(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsList() is { } list
            ? Part(list, 0, Math.Clamp(arguments[1].AsInt(), 0, list.Count), call)
            : Value.Null;

    private static Value Offset(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsList() is { } list
            ? Part(list, Math.Clamp(arguments[1].AsInt(), 0, list.Count), list.Count, call)
            : Value.Null;

    private static Value Part(ValueList list, int start, int end, CallContext call)
    {
        call.State.CountRounds(end - start, call.Node);
        var part = new ScriptArray { Origin = ArrayOrigin.Iterator };
        for (var i = start; i < end; i++)
        {
            part.Add(list[i]);
        }

        return Value.List(part);
    }

    private static Value Reverse(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.List(new ScriptArray());
        }

        call.State.CountRounds(list.Count, call.Node);
        var reversed = new ScriptArray { Origin = ArrayOrigin.Iterator };
        for (var i = list.Count - 1; i >= 0; i--)
        {
            reversed.Add(list[i]);
        }

        return Value.List(reversed);
    }

    private static Value Unique(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.Null;
        }

        call.State.CountRounds(list.Count, call.Node);
        var seen = new HashSet<Value>(ItemEquality.Instance);
        var unique = new ScriptArray { Origin = ArrayOrigin.Iterator };
        for (var i = 0; i < list.Count; i++)
        {
            if (seen.Add(list[i]))
            {
                unique.Add(list[i]);
            }
        }

        return Value.List(unique);
    }

    private static Value Contains(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.False;
        }

        call.State.CountRounds(list.Count, call.Node);
        for (var i = 0; i < list.Count; i++)
        {
            if (ItemEquality.Instance.Equals(list[i], arguments[1]))
            {
                return Value.True;
            }
        }

        return Value.False;
    }
}
