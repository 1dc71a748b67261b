using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Meridian.Cli.Explanations;
using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>A log in SARIF 2.1.0 (OASIS, 27 March 2020), which hosts of code show as alerts.</summary>
internal static class SarifReporter
{
    public static Reporter Reporter { get; } = new("sarif", Write) { IsDocument = true };

    private static void Write(Report report, ReportPaper paper) => JsonPaper.Write(paper.Output.Writer, json =>
    {
        var rules = report.Diagnostics.Select(found => found.Rule).Distinct()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Meridian");
        json.WriteString("semanticVersion", CommandLine.Version);
        json.WriteStartArray("rules");
        rules.ForEach(rule => WriteRule(json, rule));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();

        // Columns count UTF-16 units (section 3.14.17), as everywhere here.
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var found in report.Diagnostics)
        {
            WriteResult(json, found, rules.IndexOf(found.Rule), report, seen);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", PascalCase(rule.Name));
        var name = rule.Name.Replace('-', ' ');
        var (meaning, remedy) = ExplanationList.WordsOf(rule) ?? (name, $"meridian explain {rule.Id}");
        WriteText(json, "shortDescription", name);
        WriteText(json, "fullDescription", meaning);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Wording.Of(rule.Default));
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", remedy);
        json.WriteString("markdown", remedy);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(
        Utf8JsonWriter json, Diagnostic found, int rule, Report report, Dictionary<string, int> seen)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Wording.Of(found.Severity));
        WriteText(json, "message", found.Help is { } help ? $"{found.Message}\n{help}" : found.Message);
        if (found.Location is { } location)
        {
            json.WriteStartArray("locations");
            WriteLocation(json, location, message: null, report);
            json.WriteEndArray();
        }

        if (found.Related.Any(place => place.Location is not null))
        {
            json.WriteStartArray("relatedLocations");
            foreach (var place in found.Related)
            {
                if (place.Location is { } related)
                {
                    WriteLocation(json, related, place.Message, report);
                }
            }

            json.WriteEndArray();
        }

        if (found.Fix is { } fix)
        {
            WriteFix(json, fix, report);
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("meridian/v1", Fingerprint(found, report, seen));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One replacement in one file (section 3.55).</summary>
    private static void WriteFix(Utf8JsonWriter json, Fix fix, Report report)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", $"write {fix.Replacement}");
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, fix.Location, report);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        WriteRegion(json, "deletedRegion", fix.Location, report);
        WriteText(json, "insertedContent", fix.Replacement);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, Location location, Report report)
    {
        var parts = (report.Folder + location.Path.Value).Split('/').Select(Uri.EscapeDataString);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', parts));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, Location location, Report report)
    {
        var (start, end) = report.PositionsOf(location);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string? message, Report report)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, location, report);
        WriteRegion(json, "region", location, report);
        json.WriteEndObject();
        if (message is not null)
        {
            WriteText(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>
    /// Names a finding so that it is known again after lines above it were added or removed: by its rule, file, message
    /// and the text of its line, and by its turn among those that are equal in all of these.
    /// </summary>
    private static string Fingerprint(Diagnostic found, Report report, Dictionary<string, int> seen)
    {
        var line = found.Location is { } location && report.Sources(location.Path) is { } source
            ? source.Line(source.PositionOf(location.Span.Start).Line).Trim().ToString()
            : "";
        var key = string.Join('\n', found.Rule.Id, found.Location?.Path.Value, found.Message, line);
        var turn = seen[key] = seen.GetValueOrDefault(key) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}:{turn}");
    }

    private static string PascalCase(string name) =>
        string.Concat(name.Split('-')
            .Where(word => word.Length > 0)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
