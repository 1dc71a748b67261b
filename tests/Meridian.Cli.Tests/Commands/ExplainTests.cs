using static Meridian.Testing.Scenarios.ScenarioRunner;

namespace Meridian.Cli.Tests.Commands;

public class ExplainTests
{
    [Theory]
    [InlineData("explain MER0060")]
    [InlineData("explain wrong-usage")]
    [InlineData("explain mer0060")]
    public void A_rule_is_explained_by_id_or_name(string command) => Check($"""
        -- command --
        {command}
        == stdout contains ==
        # MER0060 wrong-usage
        ## Finds
        ## Accepts
        """);

    [Fact]
    public void A_misspelt_rule_gives_the_nearest() => Check("""
        -- command --
        explain wrong-usaeg
        == exit ==
        2
        == diagnostics ==
        error MER0060 wrong-usage: there is no rule `wrong-usaeg`
          help: did you mean `wrong-usage`?
        """);

    [Fact]
    public void Without_a_rule_all_are_listed() => Check("""
        -- command --
        explain
        == stdout contains ==
        MER0060  error    wrong-usage
        """);

    [Fact]
    public void Programs_get_the_page_as_an_item() => Check("""
        -- command --
        explain MER0060 --format json
        == stdout contains ==
        "markdown": "# MER0060 wrong-usage\n
        "diagnostics": []
        """);
}
