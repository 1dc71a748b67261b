using System.Text.Json;
using System.Text.Json.Nodes;
using Meridian.Cli.Reporters;
using Meridian.Sources;
using Meridian.Testing.Scenarios;

namespace Meridian.Cli.Tests.Reporters;

/// <summary>
/// What is reported as SARIF is held against the schema of OASIS, where that lies as `sarif/sarif-2.1.0.json` below
/// MERIDIAN_CORPORA. (`@microsoft/sarif-multitool-linux` on npm carries it.)
/// </summary>
public class SarifSchemaTests
{
    private const string Site = """
        -- content/site.yaml --
        title: Clinic
        url: https://clinic.example/
        checks: {no-such-rule: off}
        -- content/posts/neck pain/index.md --
        ---
        title: Neck pain
        date: 2026-01-31
        authors: [nobody]
        tag: x
        ---
        [x](/abuot/) 100%, a:b [y](shoulder.md) [z](#nowhere) <img src="/no.png"> {{
        :::unknown
        [gone](https://gone.example/) [moved](https://moved.example/)
        -- content/pages/about.md --
        ---
        title: About
        ---
        text
        -- surroundings --
        web https://gone.example/ 404
        web https://moved.example/ 301 https://www.moved.example/a?b=ä&c
        web https://www.moved.example/a?b=%C3%A4&c 200
        -- command --
        check --external
        """;

    [SkippableFact]
    public void A_report_follows_the_schema()
    {
        var report = ScenarioRun.Of(Scenario.Parse(Site), FileOrder.Sorted, "--format", "sarif").Output;
        using var document = JsonDocument.Parse(report);
        Assert.NotEmpty(document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Empty(Schema().Faults(document.RootElement));
    }

    [SkippableFact]
    public void A_finding_with_all_that_a_finding_can_have_follows_the_schema()
    {
        const string text = "one\nsee [x](/a,b:c%) now\n";
        var found = ReportSample.On(text, "/a,b:c%") with
        {
            Help = "mend it",
            Page = SitePath.Of("posts/neck/index.html"),
            Link = "/a",
            Related =
            [
                new Related("here too", ReportSample.Source(text).At(new TextSpan(0, 3))),
                new Related("somewhere", null),
            ],
            Fix = new Fix(ReportSample.Source(text).At(new TextSpan(4, 3)), "look"),
        };
        var nowhere = new Rule("MER0998", "note", Severity.Note).At(location: null, "hello");
        var (output, _) = ReportSample.Write(SarifReporter.Reporter, ReportSample.Of(text, found, nowhere));
        using var document = JsonDocument.Parse(output);
        Assert.Empty(Schema().Faults(document.RootElement));
        using var none = JsonDocument.Parse(ReportSample.Write(SarifReporter.Reporter, ReportSample.Of(text)).Output);
        Assert.Empty(Schema().Faults(none.RootElement));
    }

    [SkippableFact]
    public void The_schema_finds_what_is_wrong()
    {
        var report = ReportSample.Of("a b", ReportSample.On("a b", "b"));
        var (output, _) = ReportSample.Write(SarifReporter.Reporter, report);
        Assert.Equal(["$.version: enum"], FaultsAfter(log => log["version"] = "2.2"));
        Assert.Equal(["$.odd: false"], FaultsAfter(log => log["odd"] = 1));
        Assert.Equal(["$.runs[0]: required"], FaultsAfter(log => Run(log).Remove("tool")));
        Assert.Equal(["$.runs[0].results[0].level: enum"], FaultsAfter(log => Result(log)["level"] = "fatal"));
        Assert.Equal(["$.runs[0].results[0]: required"], FaultsAfter(log => Result(log).Remove("message")));
        Assert.Equal(["$.runs[0].results[0].ruleIndex: type"], FaultsAfter(log => Result(log)["ruleIndex"] = "0"));

        IReadOnlyList<string> FaultsAfter(Action<JsonObject> change)
        {
            var log = (JsonObject)JsonNode.Parse(output)!;
            change(log);
            using var document = JsonDocument.Parse(log.ToJsonString());
            return Schema().Faults(document.RootElement);
        }
    }

    private static JsonObject Run(JsonObject log) => (JsonObject)log["runs"]![0]!;

    private static JsonObject Result(JsonObject log) => (JsonObject)Run(log)["results"]![0]!;

    private static JsonSchema Schema()
    {
        var corpora = Environment.GetEnvironmentVariable("MERIDIAN_CORPORA") ?? BesideRepository();
        var file = Path.Combine(corpora ?? "", "sarif", "sarif-2.1.0.json");
        Skip.IfNot(corpora is not null && File.Exists(file), "the schema of SARIF is not here");
        using var schema = JsonDocument.Parse(File.ReadAllText(file));
        return new JsonSchema(schema.RootElement.Clone());
    }

    private static string? BesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Meridian.slnx")))
            {
                return Path.Combine(folder.FullName, "..", "shared", "corpora");
            }
        }

        return null;
    }
}
