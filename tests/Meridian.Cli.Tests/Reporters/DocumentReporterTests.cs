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
            "::error file=my%2Csite/content/posts/neck.md,line=2,endLine=2,col=9,endColumn=16,"
            + "title=MER0301 broken-link::100%25 wrong: a,b%0Asee%0Ahelp: mend it\nthe summary\n",
            ReportSample.Write(GitHubReporter.Reporter, report).Output);
    }

    [Fact]
    public void GitHub_properties_hold_nothing_that_ends_them()
    {
        var report = ReportSample.Of(Text, ReportSample.On(Text, "see")) with { Folder = "50%25:a,b\r\nc/" };
        Assert.StartsWith(
            "::error file=50%2525%3Aa%2Cb%0D%0Ac/content/posts/neck.md,line=2,endLine=2,col=1,endColumn=4,",
            ReportSample.Write(GitHubReporter.Reporter, report).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_places_over_several_lines_have_no_columns()
    {
        var found = ReportSample.On(Text, "one\nsee");
        Assert.Equal(
            "::error file=content/posts/neck.md,line=1,endLine=2,title=MER0301 broken-link::it is `wrong`\n",
            ReportSample.Write(GitHubReporter.Reporter, ReportSample.Of(Text, found)).Output);
    }

    [Theory]
    [InlineData("first", 1, 1, 6)]
    [InlineData("\uD83D\uDE42", 2, 2, 4)]
    [InlineData("end", 3, 4, 7)]
    [InlineData("", 1, 1, 1)]
    public void GitHub_columns_count_from_one_and_end_behind_the_last_character(
        string words, int line, int column, int end)
    {
        const string text = "first\r\n\t\uD83D\uDE42 second\r\nat end";
        Assert.Contains(
            $"line={line},endLine={line},col={column},endColumn={end},",
            ReportSample.Write(GitHubReporter.Reporter, ReportSample.Of(text, ReportSample.On(text, words))).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_commands_have_the_form_that_runners_read()
    {
        var found = ReportSample.On(Text, "/a,b:c%") with { Message = "a\r\nb::c" };
        foreach (var line in ReportSample.Write(GitHubReporter.Reporter, ReportSample.Of(Text, found, found)).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Matches("^::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*)(,[a-zA-Z]+=[^,:\r\n]*)*::[^\r\n]+$", line);
        }
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
    public void A_fix_says_what_to_write_where()
    {
        var found = ReportSample.On(Text, "/a,b:c%");
        var report = ReportSample.Of(Text, found with { Fix = new Fix(found.Location!, "/new/") });
        using var json = JsonDocument.Parse(ReportSample.Write(JsonReporter.Reporter, report).Output);
        Assert.Equal(
            """
            {"path":"content/posts/neck.md","line":2,"column":9,"endLine":2,"endColumn":16,"replacement":"/new/"}
            """,
            JsonSerializer.Serialize(json.RootElement.GetProperty("diagnostics")[0].GetProperty("fix")));
        using var log = Sarif(report);
        Assert.Equal(
            """
            [{"description":{"text":"write /new/"},
            "artifactChanges":[{"artifactLocation":{"uri":"content/posts/neck.md"},
            "replacements":[{"deletedRegion":{"startLine":2,"startColumn":9,"endLine":2,"endColumn":16},
            "insertedContent":{"text":"/new/"}}]}]}]
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(
                log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("fixes")));
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
