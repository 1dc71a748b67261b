using static Meridian.Testing.Scenarios.ScenarioRunner;

namespace Meridian.Cli.Tests.Commands;

public class CleanTests
{
    [Fact]
    public void What_builds_wrote_goes_and_what_others_put_there_stays() => Check("""
        -- command --
        build --now 2026-12-01
        clean
        -- content/static/robots.txt --
        -- .meridian/cache --
        x
        -- output/mine.txt --
        mine
        == files ==
        content/static/robots.txt
        output/mine.txt
        == stdout contains ==
        removed .meridian/
        """);

    [Fact]
    public void A_dry_run_shows_what_would_go() => Check("""
        -- command --
        clean --dry-run
        -- content/static/robots.txt --
        -- .meridian/cache --
        x
        == files ==
        .meridian/cache
        content/static/robots.txt
        == stdout ==
        would remove .meridian/
        """);

    [Fact]
    public void With_nothing_written_there_is_nothing_to_remove() => Check("""
        -- command --
        clean
        -- content/static/robots.txt --
        == stdout ==
        nothing to remove
        """);

    [Fact]
    public void The_same_places_are_refused_as_for_a_build() => Check("""
        -- command --
        clean --output content
        -- content/static/robots.txt --
        == exit ==
        2
        """);
}
