using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Meridian.Sources;

namespace Meridian.Site.Json;

/// <summary>
/// A value of a JSON text with its place in it, in UTF-16 units; a string's place lies inside its quotes.
/// </summary>
internal sealed record JsonTree(JsonValueKind Kind, TextSpan Span)
{
    /// <summary>The value of a string; of other plain values, as they are written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object, in order.</summary>
    public ImmutableArray<JsonMember> Members { get; init; } = [];

    /// <summary>The items of an array.</summary>
    public ImmutableArray<JsonTree> Items { get; init; } = [];

    public JsonTree? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>The items of an array; a value that is no array, as its only one.</summary>
    public ImmutableArray<JsonTree> AsList => Kind == JsonValueKind.Array ? Items : [this];

    /// <summary>The whole text as a tree; null when it is not JSON (RFC 8259). Never throws. Pure.</summary>
    public static JsonTree? Read(string json) => Read(json, out _);

    /// <summary>
    /// The whole text as a tree; null when it is not JSON (RFC 8259), with the offset, in UTF-16 units, of the first
    /// sign that cannot stand where it does: of a text that breaks off, its end or a comma there. Never throws. Pure.
    /// </summary>
    public static JsonTree? Read(string json, out int brokenAt)
    {
        var offset = json.StartsWith('\uFEFF') ? 1 : 0;
        var bytes = Encoding.UTF8.GetBytes(json[offset..]);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            reader.Read();
            var tree = Read(ref reader, new Places(bytes, offset));
            reader.Read(); // throws when anything but blanks follows
            brokenAt = json.Length;
            return tree;
        }
        catch (JsonException wrong)
        {
            var at = LineStart(bytes, wrong.LineNumber ?? 0) + (int)(wrong.BytePositionInLine ?? 0);
            brokenAt = offset + Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(at, bytes.Length));
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair, which no text can hold.
            brokenAt = offset + Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.TokenStartIndex);
        }

        return null;
    }

    private static int LineStart(ReadOnlySpan<byte> json, long line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return start;
    }

    private static JsonTree Read(ref Utf8JsonReader reader, Places places) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader, places),
        JsonTokenType.StartArray => ReadArray(ref reader, places),
        JsonTokenType.String => new JsonTree(JsonValueKind.String, places.Of(ref reader))
        {
            Text = reader.GetString() ?? "",
        },
        JsonTokenType.Number => Plain(JsonValueKind.Number, ref reader, places),
        JsonTokenType.True => Plain(JsonValueKind.True, ref reader, places),
        JsonTokenType.False => Plain(JsonValueKind.False, ref reader, places),
        _ => Plain(JsonValueKind.Null, ref reader, places),
    };

    private static JsonTree Plain(JsonValueKind kind, ref Utf8JsonReader reader, Places places) =>
        new(kind, places.Of(ref reader)) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };

    private static JsonTree ReadObject(ref Utf8JsonReader reader, Places places)
    {
        var span = places.Of(ref reader);
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, place) = (reader.GetString() ?? "", places.Of(ref reader));
            reader.Read();
            members.Add(new JsonMember(name, place, Read(ref reader, places)));
        }

        return new JsonTree(JsonValueKind.Object, span) { Members = members.DrainToImmutable() };
    }

    private static JsonTree ReadArray(ref Utf8JsonReader reader, Places places)
    {
        var span = places.Of(ref reader);
        var items = ImmutableArray.CreateBuilder<JsonTree>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader, places));
        }

        return new JsonTree(JsonValueKind.Array, span) { Items = items.DrainToImmutable() };
    }

    /// <summary>Turns places in UTF-8 into those of the text, which are asked for in order.</summary>
    private sealed class Places(byte[] json, int offset)
    {
        private int _bytes;
        private int _units = offset;

        /// <summary>The value that a reader stands at; of an object or array, its first sign.</summary>
        public TextSpan Of(ref Utf8JsonReader reader)
        {
            var quote = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
            var start = (int)reader.TokenStartIndex + quote;
            _units += Encoding.UTF8.GetCharCount(json, _bytes, start - _bytes);
            _bytes = start;
            return new TextSpan(_units, Encoding.UTF8.GetCharCount(json, start, reader.ValueSpan.Length));
        }
    }
}

/// <summary>A member of a JSON object, with the place of its name.</summary>
internal sealed record JsonMember(string Name, TextSpan Span, JsonTree Value);
