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
