using System.Text;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Functions of `array` that do something with each item.</summary>
internal static class ArrayWalks
{
    public static Value Any(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.False;
        }

        call.State.CountRounds(list.Count, call.Node);
        var given = new Value[arguments.Length - 1];
        arguments[2..].CopyTo(given.AsSpan(1));
        for (var i = 0; i < list.Count; i++)
        {
            given[0] = list[i];
            if (Truth.Of(call.Invoke(Function(arguments[1], call), given)))
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    public static Value Each(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.Null;
        }

        call.State.CountRounds(list.Count, call.Node);
        var function = Function(arguments[1], call);
        var made = new ScriptArray { Origin = ArrayOrigin.Iterator };
        for (var i = 0; i < list.Count; i++)
        {
            made.Add(call.Invoke(function, list[i]));
        }

        return Value.List(made);
    }

    public static Value Filter(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.Null;
        }

        call.State.CountRounds(list.Count, call.Node);
        var function = Function(arguments[1], call);
        var kept = new ScriptArray { Origin = ArrayOrigin.Iterator };
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i];
            if (Truth.Of(call.Invoke(function, item)))
            {
                kept.Add(item);
            }
        }

        return Value.List(kept);
    }

    /// <summary>The values of a member; items that do not have it are left out.</summary>
    public static Value Map(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var made = new ScriptArray { Origin = ArrayOrigin.Iterator };
        if (arguments[0].AsList() is { } list && arguments[1].AsText() is { } member)
        {
            call.State.CountRounds(list.Count, call.Node);
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is { IsNull: false } item && Members.TryGet(item, member, call.State, out var value))
                {
                    made.Add(value);
                }
            }
        }

        return Value.List(made);
    }

    public static Value Join(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.Null;
        }

        call.State.CountRounds(list.Count, call.Node);
        var text = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i > 0 ? arguments[1].AsText() : "");
            text.Append(call.Print(arguments[2].IsNull ? list[i] : call.Invoke(Function(arguments[2], call), list[i])));
            call.State.CheckLength(text.Length, call.Node);
        }

        return Value.Text(text.ToString());
    }

    private static Value Function(Value value, CallContext call) =>
        value.Kind == ValueKind.Function
            ? value
            : call.Fail($"a function is wanted here, and this is {ValueNames.Of(value)}", "write `@name` or `do; ret ...; end`");
}
