using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Tests.Reporters;

public class TextReporterTests
{
    [Fact]
    public void A_finding_shows_its_place_its_line_and_what_to_do() => Shows(
        """
        content/posts/neck.md:2:16  error MER0301 broken-link: it is `wrong`
          2 | read [the rest](/posts/sholder/) soon
            |                ^^^^^^^^^^^^^^^^
          help: did you mean `/posts/shoulder/`?


        """,
        "one\nread [the rest](/posts/sholder/) soon\n",
        "(/posts/sholder/",
        found => found with { Help = "did you mean `/posts/shoulder/`?" });

    [Fact]
    public void A_long_line_is_cut_around_the_span() => Shows(
        """
        content/posts/neck.md:1:501  error MER0301 broken-link: it is `wrong`
          1 | … word word word word word word HERE word word word w …
            |                                 ^^^^


        """,
        string.Concat(Enumerable.Repeat("word ", 100)) + "HERE" + string.Concat(Enumerable.Repeat(" word", 100)),
        "HERE",
        width: 64);

    [Fact]
    public void A_span_longer_than_the_line_may_be_is_cut_too() => Shows(
        """
        content/posts/neck.md:1:1  error MER0301 broken-link: it is `wrong`
          1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx …
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^


        """,
        new string('x', 300),
        new string('x', 300),
        width: 42);

    [Fact]
    public void Tabs_and_wide_characters_keep_the_carets_under_the_words() => Shows(
        """
        content/posts/neck.md:1:9  error MER0301 broken-link: it is `wrong`
          1 |     針灸 e🙂 here
            |              ^^^^


        """,
        "\t針灸 e🙂 here",
        "here");

    [Fact]
    public void Combining_marks_take_no_room() => Shows(
        "content/posts/neck.md:1:7  error MER0301 broken-link: it is `wrong`\n"
        + "  1 | cafe\u0301 here\n    |      ^^^^\n\n",
        "cafe\u0301 here",
        "here");

    [Fact]
    public void A_byte_order_mark_is_not_drawn() => Shows(
        """
        content/posts/neck.md:1:2  error MER0301 broken-link: it is `wrong`
          1 | here
            | ^^^^


        """,
        "\uFEFFhere",
        "here");

    [Fact]
    public void Control_characters_of_a_post_never_reach_the_terminal()
    {
        var found = ReportSample.On("a\u001b[31m here", "here");
        var (_, error) = ReportSample.Write(
            TextReporter.Reporter, ReportSample.Of(
                "a\u001b[31m here", found with { Message = "bad `\u001b[2J`\nnext" }));
        Assert.DoesNotContain('\u001b', error);
        Assert.Contains("bad `\uFFFD[2J`\uFFFDnext", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_span_at_the_end_of_a_line_still_has_a_caret()
    {
        var source = ReportSample.Source("abc\ndef");
        var found = ReportSample.Broken.At(source, new TextSpan(3, 0), "something is missing");
        var (_, error) = ReportSample.Write(TextReporter.Reporter, ReportSample.Of("abc\ndef", found));
        Assert.Contains("  1 | abc\n    |    ^\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_over_lines_is_underlined_on_its_first() => Shows(
        """
        content/posts/neck.md:1:3  error MER0301 broken-link: it is `wrong`
          1 | a b
            |   ^


        """,
        "a b\nc d",
        "b\nc");

    [Fact]
    public void Other_places_are_named() => Shows(
        """
        content/posts/neck.md:1:1  error MER0301 broken-link: it is `wrong`
          1 | a b
            | ^
          see: content/posts/neck.md:1:3: here too


        """,
        "a b",
        "a",
        found => found with
        {
            Related = [new Related("here too", found.Location! with { Span = new TextSpan(2, 1) })],
        });

    [Fact]
    public void Many_findings_are_counted_at_the_end()
    {
        const string text = "a b c";
        var (_, error) = ReportSample.Write(TextReporter.Reporter, ReportSample.Of(
            text, ReportSample.On(text, "a"), ReportSample.On(text, "b"), ReportSample.On(
                text, "c", ReportSample.Odd)));
        Assert.EndsWith("\n2 errors and 1 warning in 1 file\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_go_to_standard_output_and_findings_do_not()
    {
        var report = ReportSample.Of("a", ReportSample.On("a", "a")) with { Lines = ["the summary"] };
        Assert.Equal("the summary\n", ReportSample.Write(TextReporter.Reporter, report).Output);
    }

    [Fact]
    public void A_terminal_gets_colours()
    {
        var text = TextReporter.Heading(ReportSample.On("a", "a"), ReportSample.Of("a"), Ink.Colours);
        Assert.Equal(
            "\e[1mcontent/posts/neck.md:1:1\e[0m  \e[1;31merror MER0301\e[0m broken-link: it is `wrong`", text);
    }

    private static void Shows(
        string expected, string text, string words, Func<Diagnostic, Diagnostic>? change = null, int width = 100)
    {
        var found = ReportSample.On(text, words);
        var (_, error) = ReportSample.Write(
            TextReporter.Reporter, ReportSample.Of(text, change is null ? found : change(found)), width);
        Assert.Equal(expected.ReplaceLineEndings("\n"), error);
    }
}
