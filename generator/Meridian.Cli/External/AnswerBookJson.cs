using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Meridian.Site.Checks.External;
using NodaTime.Text;

namespace Meridian.Cli.External;

/// <summary>
/// An answer book as text: `{version, answers: [{url, asked, verdict, status, movedTo, host, detail, found,
/// missing}]}`, sorted by URL, members that say nothing left out.
/// </summary>
internal static class AnswerBookJson
{
    private const int Version = 1;

    /// <summary>The book as JSON, the same for the same answers. Pure.</summary>
    public static string Write(AnswerBook book)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("answers");
            foreach (var (url, dated) in book.Answers)
            {
                Write(json, url, dated);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Reads a book; an empty one when the text is none. Pure.</summary>
    public static AnswerBook Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("version").GetInt32() == Version
                ? AnswerBook.Empty with
                {
                    Answers = AnswerBook.Empty.Answers.SetItems(
                        json.RootElement.GetProperty("answers").EnumerateArray().Select(Read)),
                }
                : AnswerBook.Empty;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException
            or KeyNotFoundException or UnparsableValueException)
        {
            // Whatever else stands in the file, the servers can be asked again.
            return AnswerBook.Empty;
        }
    }

    private static void Write(Utf8JsonWriter json, string url, DatedAnswer dated)
    {
        var answer = dated.Answer;
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteString("asked", InstantPattern.General.Format(dated.Asked));
        json.WriteString("verdict", answer.Verdict.ToString());
        if (answer.Status != 0)
        {
            json.WriteNumber("status", answer.Status);
        }

        WriteText(json, "movedTo", answer.MovedTo);
        WriteText(json, "host", answer.Host);
        WriteText(json, "detail", answer.Detail);
        WriteTexts(json, "found", answer.FoundPlaces);
        WriteTexts(json, "missing", answer.MissingPlaces);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static KeyValuePair<string, DatedAnswer> Read(JsonElement entry)
    {
        var answer = new ProbeAnswer(VerdictOf(Text(entry, "verdict")))
        {
            Status = entry.TryGetProperty("status", out var status) ? status.GetInt32() : 0,
            MovedTo = TextIfAny(entry, "movedTo") is { } to ? WebAddress(to) : null,
            Host = TextIfAny(entry, "host"),
            Detail = TextIfAny(entry, "detail"),
            FoundPlaces = Texts(entry, "found"),
            MissingPlaces = Texts(entry, "missing"),
        };
        var asked = InstantPattern.General.Parse(Text(entry, "asked")).GetValueOrThrow();
        return KeyValuePair.Create(Text(entry, "url"), new DatedAnswer(answer, asked));
    }

    private static ProbeVerdict VerdictOf(string name) =>
        Enum.TryParse<ProbeVerdict>(name, out var verdict) && verdict.ToString() == name
            ? verdict
            : throw new FormatException($"no verdict: {name}");

    private static string WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url.AbsoluteUri
            : throw new FormatException($"no address: {text}");

    private static string Text(JsonElement entry, string name) =>
        entry.GetProperty(name).GetString() ?? throw new FormatException($"no {name}");

    private static string? TextIfAny(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static ImmutableArray<string> Texts(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var texts)
            ? [.. texts.EnumerateArray().Select(text => text.GetString() ?? throw new FormatException($"no {name}"))]
            : [];
}
