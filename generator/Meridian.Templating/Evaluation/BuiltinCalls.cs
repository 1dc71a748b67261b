using Meridian.Templating.Builtins;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Matches the arguments of a call to the parameters of a builtin or host function, and calls it.</summary>
internal static class BuiltinCalls
{
    public static Value Invoke(
        Builtin function, ReadOnlySpan<Value> arguments, NamedArguments? named, RenderState state, Expression call)
    {
        var stack = state.Arguments;
        var start = stack.Count;
        if (named is not null)
        {
            arguments = WithNamed(function, arguments, named, state, call);
        }

        var parameters = function.Parameters;
        var fixedCount = function.HasRest ? parameters.Length - 1 : parameters.Length;
        var missing = named is null ? arguments.Length < function.Required : false;
        if (missing || (arguments.Length > fixedCount && !function.HasRest))
        {
            throw WrongCount(function.Required, fixedCount, arguments.Length, state, call);
        }

        var converted = stack.Count;
        for (var i = 0; i < fixedCount; i++)
        {
            stack.Push(i < arguments.Length
                ? Convert(parameters[i], arguments[i], state, call)
                : parameters[i].Default ?? default);
        }

        for (var i = fixedCount; i < arguments.Length; i++)
        {
            stack.Push(Convert(parameters[^1], arguments[i], state, call));
        }

        var result = function.Body(stack.From(converted), new CallContext(state, call));
        state.Spend(1, call);
        state.SpendText(TextIn(stack.From(converted)) + result.TextLength, call);
        stack.PopTo(start);
        return result;
    }

    public static Value Invoke(
        HostFunction function, ReadOnlySpan<Value> arguments, NamedArguments? named, RenderState state, Expression call)
    {
        if (named is not null)
        {
            throw state.Fault(
                call,
                $"`{function.Name}` takes its arguments by position",
                $"leave out `{named[0].Name}:`");
        }

        return arguments.Length == function.Arity
            ? function.Body(arguments, new CallContext(state, call))
            : throw WrongCount(function.Arity, function.Arity, arguments.Length, state, call);
    }

    private static long TextIn(ReadOnlySpan<Value> values)
    {
        var length = 0L;
        foreach (var value in values)
        {
            length += value.TextLength;
        }

        return length;
    }

    public static TemplateFault WrongCount(int least, int most, int given, RenderState state, SyntaxNode call)
    {
        var name = state.Written(call is Call { Target: var target } ? target : call);
        var wanted = least == most ? $"{least}" : given < least ? $"at least {least}" : $"at most {most}";
        var (ending, verb) = (wanted == "1" ? "" : "s", given == 1 ? "is" : "are");
        return state.Fault(call, $"`{name}` wants {wanted} argument{ending}, and {given} {verb} given");
    }

    private static Value Convert(Parameter parameter, Value value, RenderState state, SyntaxNode node) =>
        parameter.Kind switch
        {
            ParameterKind.Any => value,
            _ when value.IsNull && parameter.Default is { IsNull: true } => value,
            ParameterKind.Text when state.IsStrict && value.AsReference() is BuiltinGroup group => throw state.Fault(
                node,
                $"a text is wanted here, and `{group.Name}` is an object of functions",
                $"a text stands in quotes: `\"{group.Name}\"`"),
            ParameterKind.Text => Conversions.ToText(value, state),
            ParameterKind.Int => value.Kind == ValueKind.Int ? value : Value.Int(Conversions.ToInt(value, state, node)),
            ParameterKind.Double => Value.Double(Conversions.ToDouble(value, state, node)),
            ParameterKind.Bool => Value.Bool(Truth.Of(value)),
            ParameterKind.Date => Conversions.ToDate(value, state, node),
            ParameterKind.Duration => Conversions.ToDuration(value, state, node),
            _ => Conversions.ToList(value, state, node),
        };

    /// <summary>
    /// The arguments in the order of the parameters. A name that no parameter has counts as the next position.
    /// </summary>
    private static ReadOnlySpan<Value> WithNamed(
        Builtin function, ReadOnlySpan<Value> arguments, NamedArguments named, RenderState state, Expression call)
    {
        var parameters = function.Parameters;
        var slots = new Value?[Math.Max(parameters.Length, arguments.Length + named.Count)];
        for (var i = 0; i < arguments.Length; i++)
        {
            slots[i] = arguments[i];
        }

        foreach (var (name, value) in named)
        {
            var slot = IndexOf(parameters.AsSpan(), name);
            slots[slot >= 0 ? slot : Array.FindIndex(slots, taken => taken is null)] = value;
        }

        var count = Array.FindLastIndex(slots, taken => taken is not null) + 1;
        var ordered = new Value[count];
        for (var i = 0; i < count; i++)
        {
            ordered[i] = slots[i] ?? (i < parameters.Length ? parameters[i].Default : null)
                ?? throw WrongCount(function.Required, parameters.Length, arguments.Length + named.Count, state, call);
        }

        return count < function.Required
            ? throw WrongCount(function.Required, parameters.Length, arguments.Length + named.Count, state, call)
            : ordered;
    }

    private static int IndexOf(ReadOnlySpan<Parameter> parameters, string name)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
