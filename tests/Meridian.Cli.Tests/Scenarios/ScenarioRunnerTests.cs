using Meridian.Testing.Scenarios;
using static Meridian.Testing.Scenarios.ScenarioRunner;

namespace Meridian.Cli.Tests.Scenarios;

public class ScenarioRunnerTests
{
    [Fact]
    public void A_missing_file_fails_a_scenario() => Fails("there is no file output/no.html", """
        -- content/static/a.txt --
        a
        == output/no.html contains ==
        x
        """);

    [Fact]
    public void Another_exit_status_fails_a_scenario() => Fails("the exit status is 2, not 0", """
        -- command --
        bild
        """);

    [Fact]
    public void Another_text_fails_a_scenario_and_shows_both() => Fails("expected: meridian 9.9.9", """
        -- command --
        --version
        == stdout ==
        meridian 9.9.9
        """);

    [Fact]
    public void A_text_that_should_be_lacking_fails_a_scenario() => Fails("should not hold: meridian", """
        -- command --
        --version
        == stdout lacks ==
        meridian
        """);

    [Fact]
    public void A_finding_that_is_not_expected_fails_a_scenario() => Fails("differs in line 1", """
        -- command --
        build --output content
        -- content/posts/a.md --
        == exit ==
        2
        == diagnostics ==
        error MER0060 wrong-usage: something else
        """);

    [Fact]
    public void Text_before_the_first_section_is_refused() => Fails("before the first section", """
        lost
        -- command --
        --version
        """);

    [Fact]
    public void Escaped_sections_stand_for_exact_bytes()
    {
        var section = new ScenarioSection(SectionKind.Input, "a", "escaped", [@"\uFEFFé\r\n\xFF\\", "x"]);
        Assert.Equal([0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 13, 10, 0xFF, (byte)'\\', (byte)'x'], ScenarioBytes.Of(section));
    }

    [Fact]
    public void Golden_mode_rewrites_exact_sections_only() => Assert.Equal(
        """
        # why
        -- command --
        --version
        == stdout ==
        meridian 0.1.0
        == stdout contains ==
        meridian
        == exit ==
        0

        """,
        Golden("""
        # why
        -- command --
        --version

        == stdout ==
        old
        == stdout contains ==
        meridian
        == exit ==
        7
        """));

    private static void Fails(string with, string scenario) =>
        Assert.Contains(
            with, Assert.Throws<ScenarioException>(() => Check(scenario)).Message, StringComparison.Ordinal);
}
