using Meridian.Sources;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>`object.eval` and `object.eval_template`: text as code, in the variables of the place that calls.</summary>
internal static class ObjectEval
{
    private static readonly SitePath Place = SitePath.Of("object.eval");

    public static Value EvalTemplate(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].IsNull ? Value.Null : call.State.RunText(Parse(call.Print(arguments[0]), call), call.Node);

    /// <summary>The value of the last expression.</summary>
    public static Value Eval(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].IsNull)
        {
            return Value.Null;
        }

        var template = Parse("{{" + call.Print(arguments[0]) + "}}", call);
        var result = Value.Null;
        foreach (var statement in template.Body.Statements)
        {
            if (statement is PrintStatement print && ReferenceEquals(print, template.Body.Statements[^1]))
            {
                result = call.State.Within(template, print.Expression, call.Node);
            }
            else
            {
                call.State.Within(template, statement, call.Node);
            }
        }

        return result;
    }

    private static Template Parse(string text, CallContext call)
    {
        var template = Template.Parse(new SourceText(Place, text));
        if (template.HasErrors)
        {
            call.Fail($"this text cannot be read as code: {template.Diagnostics[0].Message}");
        }

        return template;
    }
}
