using System.Globalization;
using System.Text;

namespace Meridian.Templating.Values;

/// <summary>How values print, alone and inside of lists and objects.</summary>
internal sealed class ValueText(Func<DateTime, string> date, int depthLimit)
{
    private static readonly ValueText Plain =
        new(static date => date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture), 20);

    /// <summary>The text of a value with the default date format; what nests too deep prints as `...`.</summary>
    public static string Print(Value value) => Plain.TryPrint(value, out var text) ? text : "...";

    /// <summary>The text of a value; false when it nests too deep, or holds itself.</summary>
    public bool TryPrint(Value value, out string text)
    {
        if (value.AsText() is { } plain)
        {
            text = plain;
            return true;
        }

        if (value.AsReference() is null)
        {
            text = Scalar(value);
            return true;
        }

        var output = new StringBuilder();
        var fits = TryAppend(output, value, 0);
        text = output.ToString();
        return fits;
    }

    private string Scalar(Value value) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.Bool => value.AsBool() ? "true" : "false",
        ValueKind.Date => date(value.AsDate()),
        ValueKind.Duration => value.AsDuration().ToString("c", CultureInfo.InvariantCulture),
        _ => Numbers.Print(value),
    };

    private bool TryAppend(StringBuilder output, Value value, int depth)
    {
        if (depth > depthLimit)
        {
            return false;
        }

        switch (value.AsReference())
        {
            case EmptyObject:
                return true;
            case ValueList list:
                return TryAppendList(output, list, depth);
            case ValueObject map:
                return TryAppendObject(output, map, depth);
            case { Kind: ValueKind.Function }:
                output.Append("<function>");
                return true;
            default:
                AppendScalar(output, value);
                return true;
        }
    }

    private bool TryAppendList(StringBuilder output, ValueList list, int depth)
    {
        output.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            output.Append(i > 0 ? ", " : "");
            if (!TryAppend(output, list[i], depth + 1))
            {
                return false;
            }
        }

        output.Append(']');
        return true;
    }

    private bool TryAppendObject(StringBuilder output, ValueObject map, int depth)
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
            if (!TryAppend(output, member, depth + 1))
            {
                return false;
            }
        }

        output.Append('}');
        return true;
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
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    output.Append('\\').Append(c);
                    break;
                case '\n':
                    output.Append("\\n");
                    break;
                case '\r':
                    output.Append("\\r");
                    break;
                case '\t':
                    output.Append("\\t");
                    break;
                case '\b':
                    output.Append("\\b");
                    break;
                case '\f':
                    output.Append("\\f");
                    break;
                case '\0':
                    output.Append("\\0");
                    break;
                default:
                    output.Append(c);
                    break;
            }
        }

        output.Append('"');
    }
}
