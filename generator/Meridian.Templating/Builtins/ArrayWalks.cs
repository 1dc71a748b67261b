using System.Diagnostics.CodeAnalysis;
using System.Text;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Functions of `array` that do something with each item.</summary>
internal static class ArrayWalks
{
    /// <summary>Whether the function gives `true` for an item; what is no function gives it for none.</summary>
    public static Value Any(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (!HasFunction(arguments[1], call) || arguments[0].AsList() is not { } list)
        {
            return Value.False;
        }

        var given = new Value[arguments.Length - 1];
        arguments[2..].CopyTo(given.AsSpan(1));
        for (var i = 0; i < list.Count; i++)
        {
            call.State.CountRounds(1, call.Node);
            given[0] = list[i];
            if (call.Invoke(arguments[1], given) == Value.True)
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    public static Value Each(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (!TryWalk(arguments, call, out var list, out var unwalked))
        {
            return unwalked;
        }

        var function = Function(arguments[1], call);
        var made = new ScriptArray { Origin = ArrayOrigin.Iterator };
        for (var i = 0; i < list.Count; i++)
        {
            made.Add(call.Invoke(function, list[i]));
        }

        return Value.List(made);
    }

    /// <summary>The items for which the function gives what counts as true, as the function was given them.</summary>
    public static Value Filter(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (!TryWalk(arguments, call, out var list, out var unwalked))
        {
            return unwalked;
        }

        var function = Function(arguments[1], call);
        var takesText = function.AsReference() is Builtin { Parameters: [{ Kind: ParameterKind.Text }, ..] };
        var kept = new ScriptArray { Origin = ArrayOrigin.Iterator };
        for (var i = 0; i < list.Count; i++)
        {
            var item = takesText ? Conversions.ToText(list[i], call.State) : list[i];
            if (Truth.Of(call.Invoke(function, item)))
            {
                kept.Add(item);
            }
        }

        return Value.List(kept);
    }

    /// <summary>
    /// The values of a member; items that do not have it are left out. What is no list counts as its one item.
    /// </summary>
    public static Value Map(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var made = new ScriptArray { Origin = ArrayOrigin.Iterator };
        if (arguments[0].IsNull || arguments[1].AsText() is not { } member)
        {
            return Value.List(made);
        }

        var list = Conversions.ToItems(arguments[0]) ?? new ScriptArray([arguments[0]]);
        call.State.CountRounds(list.Count, call.Node);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { IsNull: false } item && Members.TryGet(item, member, call.State, out var value))
            {
                made.Add(value);
            }
        }

        return Value.List(made);
    }

    /// <summary>The items one behind the other; a function is given each as it prints.</summary>
    public static Value Join(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsList() is not { } list)
        {
            return Value.EmptyText;
        }

        if (arguments[2].IsNull)
        {
            return Value.Text(Join(list, arguments[1].AsText(), call));
        }

        var function = Function(arguments[2], call);
        var changed = new ScriptArray(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            changed.Add(call.Invoke(function, Conversions.ToText(list[i], call.State)));
        }

        return Value.Text(Join(changed, arguments[1].AsText(), call));
    }

    /// <summary>The texts of the items with another between them.</summary>
    public static string Join(ValueList list, string? delimiter, CallContext call)
    {
        call.State.CountRounds(list.Count, call.Node);
        var text = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i > 0 ? delimiter : "").Append(call.Print(list[i]));
            call.State.CheckLength(text.Length, call.Node);
        }

        return text.ToString();
    }

    /// <summary>
    /// The list that a function is to walk. False where there is none of the two, and then what comes of it.
    /// </summary>
    private static bool TryWalk(
        ReadOnlySpan<Value> arguments, CallContext call, [NotNullWhen(true)] out ValueList? list, out Value unwalked)
    {
        list = arguments[0].AsList();
        unwalked = Value.Null;
        if (list is null)
        {
            return false;
        }

        if (arguments[1].IsNull && !HasFunction(arguments[1], call))
        {
            unwalked = Value.List(ArrayFunctions.Copy(arguments[0], call, ArrayOrigin.Iterator));
            return false;
        }

        call.State.CountRounds(list.Count, call.Node);
        return true;
    }

    /// <summary>Whether a function was given. Official Scriban walks without one; a strict render does not.</summary>
    private static bool HasFunction(Value value, CallContext call) =>
        value.Kind == ValueKind.Function || (call.State.IsStrict && !Function(value, call).IsNull);

    private static Value Function(Value value, CallContext call) =>
        value.Kind == ValueKind.Function
            ? value
            : call.Fail(
                $"a function is wanted here, and this is {ValueNames.Of(value)}",
                "write `@name`, or `do; ret ...; end` without parentheses around it");
}
