using System.Buffers;
using System.Text;
using System.Text.Json;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Values as JSON and back. What could end a script element is escaped.</summary>
internal static class JsonText
{
    private const int DeepestNesting = 64;

    public static Value Write(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].Kind == ValueKind.Function)
        {
            return call.Fail("a function cannot be written as JSON");
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = DeepestNesting + 2 }))
        {
            Write(writer, arguments[0], 0, call);
        }

        return Value.Text(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public static Value Read(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsText() is not { } text)
        {
            return call.Fail("`object.from_json` needs a text and got nothing", "guard it with `?? \"null\"`");
        }

        call.State.Spend(text.Length / Lists.CharactersAnItem, call.Node);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            return FromElement(document.RootElement);
        }
        catch (FormatException)
        {
            return call.Fail("this text is not JSON that can be read: a number in it is too large");
        }
        catch (JsonException error)
        {
            return call.Fail($"this text is not JSON: line {(error.LineNumber ?? 0) + 1} cannot be read");
        }
    }

    /// <summary>The value of a parsed element. A number keeps its digits: `1.50` prints as it stands.</summary>
    public static Value FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Value.Object(ScriptObject.Of(
            element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, FromElement(member.Value))))),
        JsonValueKind.Array => Value.List(new ScriptArray(element.EnumerateArray().Select(FromElement))),
        JsonValueKind.String => Value.Text(element.GetString()),
        JsonValueKind.Number => Value.Decimal(element.GetDecimal()),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };

    private static void Write(Utf8JsonWriter writer, Value value, int depth, CallContext call)
    {
        if (depth > DeepestNesting)
        {
            call.Fail("this value is nested too deep for JSON, or holds itself");
        }

        call.State.CheckLength(writer.BytesCommitted + writer.BytesPending, call.Node);
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Function:
                writer.WriteNullValue();
                break;
            case ValueKind.Bool:
                writer.WriteBooleanValue(value.AsBool());
                break;
            case ValueKind.List or ValueKind.Range:
                WriteList(writer, value.AsList()!, depth, call); // Both kinds are lists.
                break;
            case ValueKind.Object:
                WriteObject(writer, value.AsObject()!, depth, call); // Its kind says so.
                break;
            case ValueKind.Date:
                writer.WriteStringValue(new DateTimeOffset(value.AsDate(), TimeSpan.Zero));
                break;
            case ValueKind.Double or ValueKind.Float when !double.IsFinite(Numbers.ToDouble(value)):
                call.Fail("JSON knows no infinite numbers");
                break;
            case ValueKind.Double:
                writer.WriteNumberValue(value.AsDouble());
                break;
            default:
                if (value.IsNumber)
                {
                    writer.WriteRawValue(Numbers.Print(value));
                }
                else
                {
                    writer.WriteStringValue(call.Print(value));
                }

                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ValueList list, int depth, CallContext call)
    {
        call.State.CountRounds(list.Count, call.Node);
        writer.WriteStartArray();
        for (var i = 0; i < list.Count; i++)
        {
            Write(writer, list[i], depth + 1, call);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ValueObject map, int depth, CallContext call)
    {
        writer.WriteStartObject();
        foreach (var name in map.Names)
        {
            map.TryGet(name, out var value);
            if (value.Kind != ValueKind.Function)
            {
                writer.WritePropertyName(name);
                Write(writer, value, depth + 1, call);
            }
        }

        writer.WriteEndObject();
    }
}
