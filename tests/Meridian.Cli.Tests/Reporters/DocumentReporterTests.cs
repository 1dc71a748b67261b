using System.Text.Json;
using System.Xml.Linq;
using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Tests.Reporters;

public class DocumentReporterTests
{
    private const string Text = "one\nsee [x](/a,b:c%) now\n";

    [Fact]
    public void Json_has_the_shape_that_scripts_rely_on()
    {
        var found = ReportSample.On(Text, "/a,b:c%") with
        {
            Help = "mend it",
            Page = SitePath.Of("posts/neck/index.html"),
            Link = "/a,b:c%",
        };
        var report = ReportSample.Of(Text, found) with
        {
            Counts = new ReportCounts { Pages = 126, Links = 2140, Files = 140, Changed = 12, Milliseconds = 410 },
        };
        Assert.Equal(
            """
            {
              "version": 1,
              "summary": {
                "errors": 1,
                "warnings": 0,
                "pages": 126,
                "links": 2140,
                "files": 140,
                "changed": 12,
                "milliseconds": 410
              },
              "items": [],
              "diagnostics": [
                {
                  "rule": "MER0301",
                  "name": "broken-link",
                  "severity": "error",
                  "message": "it is `wrong`",
                  "help": "mend it",
                  "path": "content/posts/neck.md",
                  "line": 2,
                  "column": 9,
                  "endLine": 2,
                  "endColumn": 16,
                  "page": "posts/neck/index.html",
                  "link": "/a,b:c%"
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            ReportSample.Write(JsonReporter.Reporter, report).Output);
    }

    [Fact]
    public void GitHub_commands_escape_what_would_end_them()
    {
        var found = ReportSample.On(Text, "/a,b:c%") with { Message = "100% wrong: a,b\nsee", Help = "mend it" };
        var report = ReportSample.Of(Text, found) with { Folder = "my,site/", Lines = ["the summary"] };
        Assert.Equal(
            "::error file=my%2Csite/content/posts/neck.md,line=2,col=9,endLine=2,endColumn=16,"
            + "title=MER0301 broken-link::100%25 wrong: a,b%0Asee%0Ahelp: mend it\nthe summary\n",
            ReportSample.Write(GitHubReporter.Reporter, report).Output);
    }

    [Fact]
    public void GitHub_notes_are_notices_and_need_no_place()
    {
        var note = new Rule("MER0998", "note", Severity.Note).At(location: null, "hello");
        Assert.Equal(
            "::notice title=MER0998 note::hello\n",
            ReportSample.Write(GitHubReporter.Reporter, ReportSample.Of(Text, note)).Output);
    }

    [Fact]
    public void Sarif_has_what_the_standard_asks_for()
    {
        var found = ReportSample.On(Text, "/a,b:c%") with
        {
            Related = [new Related("here too", ReportSample.Source(Text).At(new TextSpan(0, 3)))],
        };
        using var log = Sarif(ReportSample.Of(Text, found, ReportSample.On(Text, "now", ReportSample.Odd)) with
        {
            Folder = "a site/",
        });
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("Meridian", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(["MER0301", "MER0999"], rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!));
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.All(results, result => Assert.Equal(
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(),
            result.GetProperty("ruleId").GetString()));
        Assert.Equal(["error", "warning"], results.Select(result => result.GetProperty("level").GetString()));
        var place = Assert.Single(results[0].GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal(
            "a%20site/content/posts/neck.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            """{"startLine":2,"startColumn":9,"endLine":2,"endColumn":16}""",
            JsonSerializer.Serialize(place.GetProperty("region")));
        var related = Assert.Single(results[0].GetProperty("relatedLocations").EnumerateArray());
        Assert.Equal("here too", related.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Sarif_knows_a_finding_again_when_lines_are_added_above_it()
    {
        const string longer = "new line\n" + Text;
        using var before = Sarif(ReportSample.Of(Text, ReportSample.On(Text, "/a,b:c%")));
        using var after = Sarif(ReportSample.Of(longer, ReportSample.On(longer, "/a,b:c%")));
        Assert.Equal(Fingerprints(before), Fingerprints(after));
    }

    [Fact]
    public void Sarif_tells_equal_findings_apart()
    {
        using var log = Sarif(ReportSample.Of(Text, ReportSample.On(Text, "/a"), ReportSample.On(Text, "b:")));
        Assert.Equal(2, Fingerprints(log).Distinct().Count());
    }

    [Fact]
    public void JUnit_has_a_failure_for_each_error_and_no_more()
    {
        var report = ReportSample.Of(Text, ReportSample.On(Text, "/a"), ReportSample.On(Text, "now", ReportSample.Odd));
        var root = JUnit(report);
        Assert.Equal("2", root.Attribute("tests")?.Value);
        Assert.Equal("1", root.Attribute("failures")?.Value);
        var suite = Assert.Single(root.Elements("testsuite"));
        Assert.Equal("content/posts/neck.md", suite.Attribute("name")?.Value);
        Assert.Equal("it is `wrong`", Assert.Single(suite.Descendants("failure")).Attribute("message")?.Value);
        Assert.Equal(["MER0301 broken-link at 2:9", "MER0999 odd-thing at 2:18"],
            suite.Elements("testcase").Select(test => test.Attribute("name")?.Value));
    }

    [Fact]
    public void JUnit_of_no_findings_is_one_test_that_passes()
    {
        var root = JUnit(ReportSample.Of(Text));
        Assert.Equal("1", root.Attribute("tests")?.Value);
        Assert.Empty(root.Descendants("failure"));
        Assert.Single(root.Descendants("testcase"));
    }

    [Fact]
    public void JUnit_holds_no_character_that_XML_forbids() =>
        Assert.Equal(
            "bad \uFFFD <&> \uFFFD",
            JUnit(ReportSample.Of(Text, ReportSample.On(Text, "/a") with { Message = "bad \u001b <&> \uFFFE" }))
                .Descendants("failure").Single().Attribute("message")?.Value);

    private static JsonDocument Sarif(Report report) =>
        JsonDocument.Parse(ReportSample.Write(SarifReporter.Reporter, report).Output);

    private static XElement JUnit(Report report) =>
        XDocument.Parse(ReportSample.Write(JUnitReporter.Reporter, report).Output).Root!;

    private static List<string?> Fingerprints(JsonDocument log) =>
    [
        .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("meridian/v1").GetString()),
    ];
}
