using System.Text.RegularExpressions;
using Meridian.Testing.Scenarios;

namespace Meridian.Templating.Tests.Themes;

/// <summary>What themes/README.md says the language does, it does: each line of its tour is built as a page.</summary>
public partial class TourTests
{
    private const string Site = """
        -- content/site.yaml --
        title: Riverside Clinic
        url: https://clinic.example/
        theme: own
        -- themes/own/theme.yaml --
        name: Own
        extends: stillwater
        -- themes/own/assets/dot.css --
        .dot { border-radius: 50% }
        -- content/data/prices.yaml --
        - {name: First visit, price: 90}
        - {name: Next visit, price: 70}
        -- content/layouts/partials/badge.sbn-html escaped --
        <b>{{ $.text | html.escape }}</b>
        -- content/pages/about.md --
        ---
        title: About
        ---
        Who we are.
        -- content/posts/neck.md --
        ---
        title: Neck & back
        description: What helps.
        date: 2026-07-03
        tags: [Sleep, Work]
        ---
        Sit less and move often.
        -- content/posts/sleep.md --
        ---
        title: Sleep well
        date: 2026-05-02
        tags: [Sleep]
        layout: plain
        ---
        Go to bed early.
        -- content/posts/walking.md --
        ---
        title: Walking
        date: 2026-03-01
        tags: [Work]
        layout: plain
        ---
        A little every day.
        -- content/posts/feet.md --
        ---
        title: Feet
        date: 2025-01-01
        layout: plain
        ---
        They carry you.
        -- content/layouts/plain.sbn-html --
        {{ capture main }}<h1>{{ page.title | html.escape }}</h1>{{ end }}{{ include 'frame' main }}

        """;

    public static TheoryData<string, string, string> Lines()
    {
        var data = new TheoryData<string, string, string>();
        foreach (Match line in Line().Matches(Tour()))
        {
            data.Add(line.Groups[1].Value, Plain(line.Groups[2].Value), Plain(line.Groups[3].Value));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_of_the_tour_prints_what_it_says(string task, string code, string printed) => ScenarioRunner.Check($$$"""
        # {{{task}}}
        {{{Site}}}
        -- content/layouts/post.sbn-html --
        {{ capture main }}<h1>{{ page.title | html.escape }}</h1>[[[{{- "" -}}{{{code}}}{{- "" -}}]]]{{ end }}{{ include 'frame' main }}
        == output/posts/neck/index.html contains ==
        [[[{{{printed}}}{{{(IsMarkdown(code) ? "" : "]]]")}}}
        == diagnostics lack ==
        MER04
        error
        """);

    [Fact]
    public void The_tour_has_a_line_for_every_task() =>
        Assert.Equal(Tour().Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)) - 1, Lines().Count);

    private static string Tour()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "themes", "README.md")).ReplaceLineEndings("\n");
        var start = text.IndexOf("## The language by task", StringComparison.Ordinal);
        return text[start..text.IndexOf("\n## ", start, StringComparison.Ordinal)];
    }

    // Markdown ends its paragraphs with a line break, which a line of a table cannot show.
    private static bool IsMarkdown(string code) => code.StartsWith("{{ markdown", StringComparison.Ordinal);

    private static string Plain(string cell) => cell.Replace("\\|", "|", StringComparison.Ordinal);

    /// <summary>A line of the table: the task, the code, what it prints, if anything.</summary>
    [GeneratedRegex(@"(?m)^\| (.+?) \| `((?:[^`\\]|\\.)+)`.*? \| (?:`(.+)` )?\|$")]
    private static partial Regex Line();
}
