using Meridian.Sources;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>`object.eval` and `object.eval_template`: text as code, in the variables of the place that calls.</summary>
internal static class ObjectEval
{
    private static readonly SitePath Place = SitePath.Of("object.eval");

    public static Value EvalTemplate(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsText() is { } text
            ? call.State.RunText(Parse(text, call), call.Node)
            : Called(arguments[0], call);

    /// <summary>The value of an expression. Several statements print what they give, and have no value.</summary>
    public static Value Eval(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsText() is not { } text)
        {
            return Called(arguments[0], call);
        }

        var template = Parse("{{" + text + "}}", call);
        if (template.Body.Statements is [PrintStatement only])
        {
            return call.State.Within(template, only.Expression, call.Node);
        }

        foreach (var statement in template.Body.Statements)
        {
            call.State.Within(template, statement, call.Node);
        }

        return Value.Null;
    }

    /// <summary>A function is called; every other value is what it is.</summary>
    private static Value Called(Value value, CallContext call) =>
        value.Kind == ValueKind.Function ? call.Invoke(value) : value;

    private static Template Parse(string text, CallContext call)
    {
        call.State.Spend(text.Length, call.Node); // Reading code costs far more than copying it.
        var template = Template.Parse(new SourceText(Place, text));
        if (template.HasErrors)
        {
            call.Fail($"this text cannot be read as code: {template.Diagnostics[0].Message}");
        }

        return template;
    }
}
