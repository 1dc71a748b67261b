using static Meridian.Testing.Scenarios.ScenarioRunner;

namespace Meridian.Cli.Tests.Commands;

public class RenderTests
{
    [Fact]
    public void The_members_of_the_data_are_variables() => Check("""
        -- command --
        render a.sbn-txt --data data.json
        -- a.sbn-txt --
        {{ for post in posts }}{{ post.title }}: {{ post.words + 1 }}, {{ post.rate * 2 }}, {{ post.date }};
        {{ end }}
        -- data.json --
        {"posts": [{"title": "Neck", "words": 41, "rate": 1.25, "date": "2026-01-31T00:00:00Z"}]}
        == stdout ==
        Neck: 42, 2.5, 2026-01-31T00:00:00Z;
        """);

    [Fact]
    public void The_text_is_written_as_it_is() => Check("""
        -- command --
        render a.sbn-txt --json
        -- a.sbn-txt escaped --
        no line break
        == stdout contains ==
        "text": "no line break"
        """);

    [Fact]
    public void Includes_are_found_in_the_named_folders_then_beside_the_template() => Check("""
        -- command --
        render pages/a.sbn-html --include parts
        -- pages/a.sbn-html --
        {{ include 'x' }}{{ include 'deep/y' }}
        -- parts/x.sbn-html escaped --
        named
        -- pages/x.sbn-html escaped --
        beside
        -- pages/deep/y.sbn-html escaped --
         and beside
        -- pages/deep/y.sbn-txt escaped --
        wrong
        == stdout ==
        named and beside
        """);

    [Fact]
    public void Unknown_names_are_null_unless_names_are_strict() => Check("""
        -- command --
        render a.sbn-txt
        -- a.sbn-txt --
        [{{ unknown }}]
        == stdout ==
        []
        """);

    [Fact]
    public void With_strict_names_an_unknown_name_is_a_mistake_and_nothing_is_written() => Check("""
        -- command --
        render a.sbn-txt --strict-names --data data.json
        -- a.sbn-txt --
        before {{ post.titel }}
        -- data.json --
        {"post": {"title": "Neck"}}
        == exit ==
        1
        == stdout ==
        == stderr contains ==
        a.sbn-txt:1:
        titel
        """);

    [Fact]
    public void A_template_that_is_broken_is_shown_at_its_place() => Check("""
        -- command --
        render a.sbn-txt
        -- a.sbn-txt --
        one
        {{ if }}
        == exit ==
        1
        == stdout ==
        == stderr contains ==
        a.sbn-txt:2:
        2 | {{ if }}
        """);

    [Fact]
    public void The_moment_is_what_dates_call_now() => Check("""
        -- command --
        render a.sbn-txt --now 2026-07-03T09:00
        -- a.sbn-txt --
        {{ date.now | date.to_string '%F %R' }}
        == stdout ==
        2026-07-03 09:00
        """);

    [Theory]
    [InlineData("[1]", "the data is not an object")]
    [InlineData("{\"a\": }", "the data is not JSON here")]
    public void Data_that_cannot_be_used_is_told(string data, string message) => Check($"""
        -- command --
        render a.sbn-txt --data data.json
        -- a.sbn-txt --
        x
        -- data.json --
        {data}
        == exit ==
        1
        == stderr contains ==
        data.json:1:1  error MER0066 bad-template-data: {message}
        """);

    [Theory]
    [InlineData("render")]
    [InlineData("render no.sbn-txt")]
    [InlineData("render a.sbn-txt --data no.json")]
    [InlineData("render a.sbn-txt --include no")]
    public void What_is_missing_is_wrong_usage(string command) => Check($"""
        -- command --
        {command}
        -- a.sbn-txt --
        x
        == exit ==
        2
        """);
}
