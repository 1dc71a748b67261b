using System.Globalization;
using System.Text;

namespace Meridian.Templating.Values;

/// <summary>How values print, alone and inside of lists and objects.</summary>
/// <param name="date">The text of a date.</param>
/// <param name="depthLimit">How deep lists and objects may nest.</param>
/// <param name="lengthLimit">How long a text may be: lists that share their items are small, and print large.</param>
internal sealed class ValueText(Func<DateTime, string> date, int depthLimit, int lengthLimit)
{
    private static readonly ValueText Plain =
        new(static date => date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture), 20, int.MaxValue);

    /// <summary>The text of a value with the default date format; what nests too deep prints as `...`.</summary>
    public static string Print(Value value) => Plain.Print(value, out var text) == PrintFault.None ? text : "...";

    /// <summary>The text of a value, or why it has none.</summary>
    public PrintFault Print(Value value, out string text)
    {
        if (value.AsText() is { } plain)
        {
            text = plain;
            return PrintFault.None;
        }

        if (value.AsReference() is null)
        {
            text = Scalar(value);
            return PrintFault.None;
        }

        if (value.AsReference() is EmptyObject)
        {
            text = "";
            return PrintFault.None;
        }

        var output = new StringBuilder();
        var fault = Append(output, value, 0);
        text = output.ToString();
        return fault;
    }

    private string Scalar(Value value) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.Bool => value.AsBool() ? "true" : "false",
        ValueKind.Date => date(value.AsDate()),
        ValueKind.Duration => value.AsDuration().ToString("c", CultureInfo.InvariantCulture),
        _ => Numbers.Print(value),
    };

    private PrintFault Append(StringBuilder output, Value value, int depth)
    {
        if (depth > depthLimit)
        {
            return PrintFault.TooDeep;
        }

        switch (value.AsReference())
        {
            case EmptyObject:
                output.Append("null");
                break;
            case ValueList list:
                return AppendList(output, list, depth);
            case ValueObject map:
                return AppendObject(output, map, depth);
            case { Kind: ValueKind.Function }:
                output.Append("<function>");
                break;
            default:
                AppendScalar(output, value);
                break;
        }

        return output.Length > lengthLimit ? PrintFault.TooLong : PrintFault.None;
    }

    private PrintFault AppendList(StringBuilder output, ValueList list, int depth)
    {
        output.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            output.Append(i > 0 ? ", " : "");
            if (Append(output, list[i], depth + 1) is var fault and not PrintFault.None)
            {
                return fault;
            }
        }

        output.Append(']');
        return PrintFault.None;
    }

    private PrintFault AppendObject(StringBuilder output, ValueObject map, int depth)
    {
        output.Append('{');
        var isFirst = true;
        foreach (var name in map.Names)
        {
            output.Append(isFirst ? "" : ", ");
            isFirst = false;
            AppendName(output, name);
            output.Append(": ");
            map.TryGet(name, out var member);
            if (Append(output, member, depth + 1) is var fault and not PrintFault.None)
            {
                return fault;
            }
        }

        output.Append('}');
        return PrintFault.None;
    }

    private void AppendScalar(StringBuilder output, Value value)
    {
        if (value.IsCharacter)
        {
            output.Append(value.AsText());
        }
        else if (value.AsText() is { } text)
        {
            AppendQuoted(output, text);
        }
        else
        {
            output.Append(value.IsNull ? "null" : Scalar(value));
        }
    }

    private static void AppendName(StringBuilder output, string name)
    {
        var isPlain = name.Length > 0 && (name[0] == '_' || char.IsLetter(name[0]))
            && name.All(static c => c == '_' || char.IsLetterOrDigit(c));
        if (isPlain)
        {
            output.Append(name);
        }
        else
        {
            AppendQuoted(output, name);
        }
    }

    private static void AppendQuoted(StringBuilder output, string text)
    {
        output.Append('"');
        TextEscape.Append(output, text);
        output.Append('"');
    }
}

/// <summary>Why a value cannot be printed.</summary>
internal enum PrintFault
{
    None,
    TooDeep,
    TooLong,
}
