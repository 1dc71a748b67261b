using System.Text.Json;
using Meridian.Sources;

namespace Meridian.Site.Json;

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
        if (JsonTree.Read(json) is not { } tree)
        {
            return null;
        }

        List<JsonString> strings = [];
        Add(tree, new JsonPath("", ""));
        return strings;

        void Add(JsonTree value, JsonPath path)
        {
            if (value.Kind == JsonValueKind.String)
            {
                strings.Add(new JsonString(path, value.Text, value.Span));
            }

            foreach (var item in value.Items)
            {
                Add(item, path);
            }

            foreach (var member in value.Members)
            {
                Add(member.Value, new JsonPath(path.Name, member.Name));
            }
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
}
