using static Meridian.Testing.Scenarios.ScenarioRunner;

namespace Meridian.Cli.Tests.Commands;

public class UsageTests
{
    [Theory]
    [InlineData("bild", "there is no command `meridian bild`", "did you mean `meridian build`?")]
    [InlineData("frobnicate", "there is no command `meridian frobnicate`", "`meridian --help` lists what there is")]
    [InlineData("build --drafs", "`meridian build` has no option `--drafs`", "did you mean `--drafts`?")]
    [InlineData("build more", "`more` is more than `meridian build` expects", "put quotes around words")]
    [InlineData("build --now", "`--now` needs a value", "write `--now 2026-07-03T09:00`")]
    [InlineData("build --now soon", "`--now soon` is not a moment", "write it as 2026-07-03,")]
    [InlineData("build --now 2026-13-01", "`--now 2026-13-01` is not a moment", "write it as")]
    [InlineData("build --now 2026-01-01 --clock 2026-01-02", "`--now` was given more than once", "give it once")]
    [InlineData("build --format jsn", "there is no report form `jsn`", "did you mean `json`?")]
    [InlineData("build --base-url example", "`example` is not the address of a site", "write it as https://")]
    [InlineData("build -q -v", "`--quiet` and `--verbose` contradict each other", "give one of them")]
    [InlineData("build -o content", "it is the content folder of the site, or in it", "give a folder of its own")]
    [InlineData("build -o content/site", "it is the content folder of the site, or in it", "give a folder of its own")]
    [InlineData("build -o .", "it is the site folder, or holds it", "give a folder of its own")]
    [InlineData("build -d themes", "it is the themes folder of the site, or in it", "give a folder of its own")]
    [InlineData("build -o /", "it is the root of the disk", "give a folder of its own")]
    [InlineData("build -s elsewhere", "there is no folder `", "name the folder that holds `content`")]
    [InlineData("links", "`meridian links` needs a folder", "`meridian links --help` shows how it is used")]
    [InlineData("links elsewhere", "there is no folder `", "name the folder that holds the finished site")]
    [InlineData("links content --site-url me", "`me` is not the address of a site", "write it as https://")]
    [InlineData("links content --trailing-slash nver", "`--trailing-slash` cannot be `nver`", "did you mean `never`?")]
    [InlineData("links content --extensionless 7", "`--extensionless` cannot be `7`", "choose auto, on, off")]
    public void Wrong_usage_is_told_with_what_to_do_and_exits_with_2(string command, string message, string help) =>
        Check($"""
            -- command --
            {command}
            -- content/posts/a.md --
            == exit ==
            2
            == stdout ==
            == stderr contains ==
            error MER00
            {message}
            help: {help}
            """);

    [Fact]
    public void A_bad_SOURCE_DATE_EPOCH_is_wrong_usage() => Check("""
        -- surroundings --
        env SOURCE_DATE_EPOCH=tomorrow
        -- command --
        build
        -- content/posts/a.md --
        == exit ==
        2
        == stderr ==
        error MER0060 wrong-usage: SOURCE_DATE_EPOCH is `tomorrow`, which is not a moment
          help: it counts whole seconds since 1970, in UTC
        """);

    [Theory]
    [InlineData("build --bogus --format json")]
    [InlineData("--json bild")]
    [InlineData("build --format=json --now never")]
    public void Wrong_usage_is_one_document_where_a_document_was_asked_for(string command) => Check($$"""
        -- command --
        {{command}}
        -- content/posts/a.md --
        == exit ==
        2
        == stderr ==
        == stdout contains ==
        "rule": "MER0060",
        "errors": 1,
        """);

    [Theory]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("meridian")]
    [InlineData("build --help")]
    [InlineData("build --bogus -h")]
    public void Help_and_version_are_fine(string command) => Check($"""
        -- command --
        {command}
        == stderr ==
        == stdout contains ==
        meridian
        """);

    [Fact]
    public void A_fault_of_ours_is_one_short_message() => Check("""
        -- surroundings --
        crash
        -- content/posts/a.md --
        == exit ==
        3
        == stderr ==
        error MER0062 our-fault: Meridian made a mistake: Something broke
          help: please report it with what `-v` adds; the last good site stands
        """);

    [Fact]
    public void A_fault_of_ours_shows_where_it_happened_when_asked() => Check("""
        -- surroundings --
        crash
        -- command --
        build -v
        -- content/posts/a.md --
        == exit ==
        3
        == stderr contains ==
        see: System.InvalidOperationException: Something broke.
        """);

    [Fact]
    public void Stopping_from_the_keyboard_exits_with_130() => Check("""
        -- surroundings --
        cancelled
        -- content/posts/a.md --
        == exit ==
        130
        == stderr ==
        error MER0063 stopped: stopped; nothing was changed
        """);

    [Fact]
    public void An_output_that_cannot_be_written_is_an_error_of_the_site() => Check("""
        -- surroundings --
        output is read-only
        -- content/posts/a.md --
        == exit ==
        1
        == diagnostics ==
        error MER0041 output-not-written: the folder `output` is read-only
          help: choose another folder with `--output`
        == stdout ==
        nothing written, in 0.00 s
        """);
}
