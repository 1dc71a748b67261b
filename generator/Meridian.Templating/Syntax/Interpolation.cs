using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>A text with expressions inside: `$"a {b} c"`.</summary>
internal sealed class Interpolation(TextSpan span, ImmutableArray<Expression> parts) : Expression(span)
{
    public ImmutableArray<Expression> Parts { get; } = parts;

    public override Value Evaluate(RenderState state)
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(Plain(part.Evaluate(state), state));
            state.CheckLength(text.Length, this);
        }

        state.SpendText(text.Length, this);

        return Value.Text(text.ToString());
    }

    /// <summary>Official Scriban prints what stands in braces as .NET does, so that `true` has a capital.</summary>
    private string Plain(Value value, RenderState state) => value.Kind switch
    {
        ValueKind.Bool => value.AsBool() ? "True" : "False",
        ValueKind.Date => value.AsDate().ToString(CultureInfo.InvariantCulture),
        ValueKind.List or ValueKind.Range => OfList(value, state),
        _ => state.Print(value),
    };

    /// <summary>Of a list, .NET tells no more than what it is.</summary>
    private string OfList(Value list, RenderState state)
    {
        if (state.IsStrict)
        {
            throw state.Fault(
                this,
                "a list in a text with braces would print as the name of a type",
                "join its items first: `list | array.join \", \"`");
        }

        return list.AsReference() is ScriptArray { Origin: not ArrayOrigin.Iterator }
            ? "Scriban.Runtime.ScriptArray"
            : "Scriban.Runtime.ScriptRange";
    }
}
