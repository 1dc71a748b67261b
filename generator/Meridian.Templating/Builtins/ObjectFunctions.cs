using System.Globalization;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `object` object.</summary>
internal static class ObjectFunctions
{
    private static readonly Parameter Any = Parameter.Any("value");

    public static BuiltinGroup Group { get; } = new("object",
    [
        new("default", [Any, Parameter.Any("default")], static (a, _) =>
            a[0].IsNull || a[0].AsText() is "" ? a[1] : a[0]),
        new("eval", [Any], ObjectEval.Eval),
        new("eval_template", [Any], ObjectEval.EvalTemplate),
        new("format", [Any, Parameter.Text("format"), CultureArgument.Parameter], Format),
        new("has_key", [Any, Parameter.Text("key")], static (a, call) => Value.Bool(Has(a, call, out _)))
        {
            Result = MemberKind.Bool,
        },
        new("has_value", [Any, Parameter.Text("key")], static (a, call) =>
            Value.Bool(Has(a, call, out var value) && !value.IsNull))
        {
            Result = MemberKind.Bool,
        },
        new("keys", [Any], Keys),
        new("size", [Any], Size) { Result = MemberKind.Int },
        new("values", [Any], Values),
        new("typeof", [Any], static (a, _) => TypeOf(a[0])),
        new("kind", [Any], static (a, _) => KindOf(a[0])),
        new("from_json", [Parameter.Text("json")], JsonText.Read),
        new("to_json", [Any], JsonText.Write),
    ]);

    private static bool Has(ReadOnlySpan<Value> arguments, CallContext call, out Value value)
    {
        value = Value.Null;
        if (arguments[0].AsObject() is not { } map)
        {
            return arguments[0].IsNull
                ? false
                : call.Fail($"{ValueNames.Of(arguments[0])} has no members to look for").AsBool(); // It never returns.
        }

        return arguments[1].AsText() is { } key && map.TryGet(key, out value);
    }

    private static Value Keys(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var keys = new ScriptArray(NamesOf(arguments[0]).Select(Value.Text));
        call.State.Spend(keys.Count, call.Node);
        return Value.List(keys);
    }

    private static Value Values(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var values = new ScriptArray();
        foreach (var name in NamesOf(arguments[0]))
        {
            call.State.Spend(1, call.Node);
            Members.TryGet(arguments[0], name, call.State, out var value);
            values.Add(value);
        }

        return Value.List(values);
    }

    /// <summary>
    /// The members of any value, in their order: those of a text or list are its size and what a template set.
    /// </summary>
    private static IEnumerable<string> NamesOf(Value value) => value.Kind switch
    {
        ValueKind.Object or ValueKind.Date or ValueKind.Duration => Members.NamesOf(value),
        ValueKind.Text or ValueKind.Html or ValueKind.Url when !value.IsCharacter => ["size"],
        ValueKind.List or ValueKind.Range => ["size", .. (value.AsList() as ScriptArray)?.Members?.Names ?? []],
        _ => [],
    };

    private static Value Size(ReadOnlySpan<Value> arguments, CallContext call) => Value.Int(
        arguments[0].AsText()?.Length ?? arguments[0].AsList()?.Count ?? arguments[0].AsObject()?.Names.Count() ?? 0);

    private static Value Format(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var format = arguments[1].AsText();
        CultureArgument.Require(arguments[2], call);
        try
        {
            var culture = CultureInfo.InvariantCulture;
            return arguments[0].Kind switch
            {
                ValueKind.Null => Value.EmptyText,
                ValueKind.Int => Value.Text(arguments[0].AsInt().ToString(format, culture)),
                ValueKind.Long => Value.Text(arguments[0].AsLong().ToString(format, culture)),
                ValueKind.Float => Value.Text(arguments[0].AsFloat().ToString(format, culture)),
                ValueKind.Double => Value.Text(arguments[0].AsDouble().ToString(format, culture)),
                ValueKind.Decimal => Value.Text(arguments[0].AsDecimal().ToString(format, culture)),
                ValueKind.BigInteger => Value.Text(arguments[0].AsBigInteger().ToString(format, culture)),
                ValueKind.Date => Value.Text(arguments[0].AsDate().ToString(format, culture)),
                ValueKind.Duration => Value.Text(arguments[0].AsDuration().ToString(format, culture)),
                ValueKind.Object => Value.Text(call.Print(arguments[0])),
                _ => call.Fail($"{ValueNames.Of(arguments[0])} cannot be written in a format"),
            };
        }
        catch (FormatException)
        {
            return call.Fail($"`{format}` is not a format for {ValueNames.Of(arguments[0])}");
        }
    }

    private static Value TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Bool => Value.Text("boolean"),
        _ when value.IsCharacter => Value.Text("number"),
        ValueKind.Text or ValueKind.Html or ValueKind.Url => Value.Text("string"),
        ValueKind.List => Value.Text(IsIterator(value) ? "iterator" : "array"),
        ValueKind.Range => Value.Text("iterator"),
        _ => Value.Text(value.IsNumber ? "number" : "object"),
    };

    private static Value KindOf(Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Bool => Value.Text("bool"),
        _ when value.IsCharacter => Value.Text("char"),
        ValueKind.Int => Value.Text("int"),
        ValueKind.Long => Value.Text("long"),
        ValueKind.Float => Value.Text("float"),
        ValueKind.Double => Value.Text("double"),
        ValueKind.Decimal => Value.Text("decimal"),
        ValueKind.BigInteger => Value.Text("bigint"),
        ValueKind.Text or ValueKind.Html or ValueKind.Url => Value.Text("string"),
        ValueKind.Date => Value.Text("DateTime"),
        ValueKind.Duration => Value.Text("TimeSpan"),
        ValueKind.List => Value.Text(IsIterator(value) ? "range" : "array"),
        ValueKind.Range => Value.Text("range"),
        ValueKind.Function => Value.Text("function"),
        _ => Value.Text("object"),
    };

    private static bool IsIterator(Value list) => list.AsReference() is ScriptArray { Origin: ArrayOrigin.Iterator };
}
