using System.Text;
using System.Text.Json;
using Meridian.Sources;

namespace Meridian.Site.Html.Json;

/// <summary>The last two property names above a value: arrays count as their property.</summary>
internal readonly record struct JsonPath(string Parent, string Name);

/// <summary>One string value of a JSON text.</summary>
internal readonly record struct JsonString(JsonPath Path, string Value, TextSpan Span);

/// <summary>Lists the string values of a JSON text with their places.</summary>
internal static class JsonStrings
{
    /// <summary>
    /// Every string value in order, its span without quotes in UTF-16 units; null when the text is not JSON (RFC 8259).
    /// Never throws. Pure.
    /// </summary>
    public static IReadOnlyList<JsonString>? Read(string json)
    {
        var offset = json.StartsWith('\uFEFF') ? 1 : 0;
        var bytes = Encoding.UTF8.GetBytes(json[offset..]);
        try
        {
            return Read(bytes, offset);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair is JSON that no text can hold.
            return null;
        }
    }

    /// <summary>
    /// Where a part of a string's value is stored, given that escapes take more room than they mean. Pure.
    /// </summary>
    public static TextSpan Part(string json, JsonString text, TextSpan part)
    {
        var start = Advance(json, text.Span.Start, text.Span.End, part.Start);
        return TextSpan.FromBounds(start, Advance(json, start, text.Span.End, part.Length));
    }

    private static int Advance(string json, int at, int end, int count)
    {
        for (; count > 0 && at < end; count--)
        {
            at += json[at] != '\\' ? 1 : at + 1 < end && json[at + 1] == 'u' ? 6 : 2;
        }

        return Math.Min(at, end);
    }

    private static List<JsonString> Read(byte[] json, int offset)
    {
        List<JsonString> strings = [];
        Stack<string> names = new();
        names.Push("");
        var reader = new Utf8JsonReader(json);
        var (name, bytesSeen, charsSeen) = ("", 0, offset);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString() ?? "";
                    break;
                case JsonTokenType.StartObject:
                    names.Push(name);
                    break;
                case JsonTokenType.EndObject:
                    name = names.Pop();
                    break;
                case JsonTokenType.String:
                    var start = (int)reader.TokenStartIndex + 1;
                    charsSeen += Encoding.UTF8.GetCharCount(json, bytesSeen, start - bytesSeen);
                    bytesSeen = start;
                    var length = Encoding.UTF8.GetCharCount(json, start, reader.ValueSpan.Length);
                    strings.Add(
                        new JsonString(
                            new JsonPath(names.Peek(), name),
                            reader.GetString() ?? "",
                            new TextSpan(charsSeen, length)));
                    break;
                default:
                    break;
            }
        }

        return strings;
    }
}
