using System.Globalization;
using System.Text;
using System.Xml;
using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>
/// A JUnit report, as build servers read it: one suite a file, one test a finding; errors fail, the rest is told.
/// </summary>
internal static class JUnitReporter
{
    private const string Unplaced = "meridian";

    public static Reporter Reporter { get; } = new("junit", Write) { IsDocument = true };

    private static void Write(Report report, ReportPaper paper)
    {
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = Encoding.UTF8,
            CheckCharacters = false,
            OmitXmlDeclaration = true,
        };
        paper.Output.Writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(paper.Output.Writer, settings))
        {
            WriteSuites(xml, report);
        }

        paper.Output.Writer.Write('\n');
    }

    private static void WriteSuites(XmlWriter xml, Report report)
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "meridian");
        WriteCounts(xml, Math.Max(1, report.Diagnostics.Length), report.Errors);
        xml.WriteAttributeString(
            "time", (report.Counts.Milliseconds / 1000.0).ToString("0.000", CultureInfo.InvariantCulture));
        if (report.Diagnostics.Length == 0)
        {
            // A suite without tests counts as broken with some readers.
            WriteSuite(xml, Unplaced, 1, 0, () => WriteCase(xml, Unplaced, "nothing was found"));
        }

        foreach (var file in report.Diagnostics.GroupBy(
            found => found.Location?.Path.Value ?? Unplaced, StringComparer.Ordinal))
        {
            var errors = file.Count(found => found.Severity == Severity.Error);
            WriteSuite(xml, file.Key, file.Count(), errors, () =>
            {
                foreach (var found in file)
                {
                    WriteFinding(xml, found, report);
                }
            });
        }

        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string name, int tests, int failures, Action cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Plain(name));
        WriteCounts(xml, tests, failures);
        cases();
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
    }

    private static void WriteCase(XmlWriter xml, string suite, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Plain(suite));
        xml.WriteAttributeString("name", Plain(name));
        xml.WriteEndElement();
    }

    private static void WriteFinding(XmlWriter xml, Diagnostic found, Report report)
    {
        var place = found.Location is { } location ? report.PositionsOf(location).Start : default;
        var title = found.Location is null
            ? $"{found.Rule.Id} {found.Rule.Name}"
            : string.Create(
                CultureInfo.InvariantCulture, $"{found.Rule.Id} {found.Rule.Name} at {place.Line}:{place.Column}");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Plain(found.Location?.Path.Value ?? Unplaced));
        xml.WriteAttributeString("name", Plain(title));
        xml.WriteStartElement(found.Severity == Severity.Error ? "failure" : "system-out");
        if (found.Severity == Severity.Error)
        {
            xml.WriteAttributeString("type", found.Rule.Name);
            xml.WriteAttributeString("message", Plain(found.Message));
        }

        var help = found.Help is { } text ? $"\nhelp: {text}" : "";
        xml.WriteString(Plain($"{TextReporter.Heading(found, report, Ink.None)}{help}"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Without the characters that XML 1.0 (section 2.2) cannot hold.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(rune.Value is >= 0x20 or '\t' or '\n' && rune.Value is not (0xFFFE or 0xFFFF)
                ? rune.ToString()
                : "\uFFFD");
        }

        return plain.ToString();
    }
}
