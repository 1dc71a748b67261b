using System.Text.Json;
using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>One JSON object (RFC 8259) on standard output, for programs.</summary>
internal static class JsonReporter
{
    public static Reporter Reporter { get; } = new("json", Write) { IsDocument = true };

    private static void Write(Report report, ReportPaper paper) => JsonPaper.Write(paper.Output.Writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        WriteSummary(json, report);
        json.WriteStartArray("items");
        foreach (var item in report.Items)
        {
            json.WriteStartObject();
            item.WriteMembers(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var found in report.Diagnostics)
        {
            WriteFinding(json, found, report);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteNumber("pages", report.Counts.Pages);
        json.WriteNumber("links", report.Counts.Links);
        json.WriteNumber("files", report.Counts.Files);
        json.WriteNumber("changed", report.Counts.Changed);
        json.WriteNumber("milliseconds", report.Counts.Milliseconds);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic found, Report report)
    {
        json.WriteStartObject();
        json.WriteString("rule", found.Rule.Id);
        json.WriteString("name", found.Rule.Name);
        json.WriteString("severity", Wording.Of(found.Severity));
        json.WriteString("message", found.Message);
        WriteIfAny(json, "help", found.Help);
        WriteLocation(json, found.Location, report);
        WriteIfAny(json, "page", found.Page?.Value);
        WriteIfAny(json, "link", found.Link);
        if (found.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            WriteLocation(json, fix.Location, report);
            json.WriteString("replacement", fix.Replacement);
            json.WriteEndObject();
        }

        if (found.Related is { Length: > 0 } related)
        {
            json.WriteStartArray("related");
            foreach (var place in related)
            {
                json.WriteStartObject();
                json.WriteString("message", place.Message);
                WriteLocation(json, place.Location, report);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location? location, Report report)
    {
        if (location is null)
        {
            return;
        }

        var (start, end) = report.PositionsOf(location);
        json.WriteString("path", location.Path.Value);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
