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

        return Value.Text(text.ToString());
    }

    /// <summary>Official Scriban prints what stands in braces as .NET does, so that `true` has a capital.</summary>
    private static string Plain(Value value, RenderState state) => value.Kind switch
    {
        ValueKind.Bool => value.AsBool() ? "True" : "False",
        ValueKind.Date => value.AsDate().ToString(CultureInfo.InvariantCulture),
        _ => state.Print(value),
    };
}
