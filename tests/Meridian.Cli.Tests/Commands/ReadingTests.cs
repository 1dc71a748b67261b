using static Meridian.Testing.Scenarios.ScenarioRunner;

namespace Meridian.Cli.Tests.Commands;

public class ReadingTests
{
    private const string Site = """
        -- content/site.yaml --
        title: Clinic
        url: https://example.org/
        -- content/posts/neck.md --
        ---
        title: Neck pain
        date: 2026-01-31
        tags: [Neck]
        ---
        Text.
        -- content/posts/shoulder.md --
        ---
        title: Shoulders
        date: 2026-02-28
        draft: true
        ---
        Text.
        -- content/posts/winter.md --
        ---
        title: Winter
        date: 2026-12-24
        ---
        Text.
        -- content/posts/summer.md --
        ---
        title: Summer
        date: 2026-06-01
        expires: 2026-09-01
        ---
        Text.
        """;

    [Theory]
    [InlineData("drafts", "draft      2026-02-28  content/posts/shoulder.md  Shoulders")]
    [InlineData("draft", "draft      2026-02-28  content/posts/shoulder.md  Shoulders")]
    [InlineData("scheduled", "scheduled  2026-12-24  content/posts/winter.md  Winter")]
    [InlineData("expired", "expired    2026-06-01  content/posts/summer.md  Summer")]
    [InlineData("published", "published  2026-01-31  content/posts/neck.md  Neck pain")]
    public void Posts_are_listed_by_what_became_of_them(string which, string line) => Check($"""
        -- command --
        list {which} --now 2026-12-01
        {Site}
        == stdout ==
        {line}
        """);

    [Fact]
    public void Programs_get_the_list_as_items() => Check($"""
        -- command --
        list untagged --now 2026-12-01 --json
        {Site}
        == stdout contains ==
        "path": "content/posts/winter.md",
        "status": "scheduled",
        "diagnostics": []
        == stdout lacks ==
        neck.md
        """);

    [Fact]
    public void A_post_is_due_when_its_review_is_too_long_ago() => Check("""
        -- command --
        list due --now 2026-12-01
        -- content/site.yaml --
        title: Clinic
        url: https://example.org/
        -- content/posts/today.md --
        ---
        title: Eighteen months to the day
        date: 2024-01-31
        reviewed: 2025-06-01
        review_in: 18 months
        ---
        Text.
        -- content/posts/tomorrow.md --
        ---
        title: One day left
        date: 2024-01-31
        reviewed: 2025-06-02
        review_in: 18 months
        ---
        Text.
        -- content/posts/never.md --
        ---
        title: Never reviewed
        date: 2024-01-31
        ---
        Text.
        -- content/posts/far-off.md --
        ---
        title: Reviewed by a slip of the finger
        date: 2024-01-31
        reviewed: 9998-12-31
        ---
        Text.
        -- content/posts/old-draft.md --
        ---
        title: A draft
        date: 2020-01-31
        draft: true
        ---
        Text.
        -- content/pages/contact.md --
        ---
        title: Contact
        date: 2020-01-31
        ---
        Text.
        -- content/pages/services.md --
        ---
        title: Services
        reviewed: 2020-01-31
        ---
        Text.
        == stdout ==
        published  2022-01-31  content/pages/services.md  Services
        published  2026-01-31  content/posts/never.md     Never reviewed
        published  2026-12-01  content/posts/today.md     Eighteen months to the day
        """);

    [Fact]
    public void Programs_get_the_day_of_the_next_review() => Check($"""
        -- command --
        list all --now 2026-12-01 --json
        {Site}
        == stdout contains ==
        "review_due": "2028-01-31",
        == stdout lacks ==
        "review_due": "2028-02-28",
        """);

    [Theory]
    [InlineData("neck", "`content/posts/neck.md` (“Neck pain”) is published at `/posts/neck/`.")]
    [InlineData("content/posts/neck.md", "`content/posts/neck.md` (“Neck pain”) is published at `/posts/neck/`.")]
    [InlineData("/posts/neck", "`content/posts/neck.md` (“Neck pain”) is published at `/posts/neck/`.")]
    [InlineData(
        "https://example.org/posts/neck/", "`content/posts/neck.md` (“Neck pain”) is published at `/posts/neck/`.")]
    [InlineData("shoulder", "`content/posts/shoulder.md` (“Shoulders”) is not published, because it is marked as a draft. It would be at `/posts/shoulder/`.")]
    [InlineData("/feed.xml", "`/feed.xml` is made from the site as a whole (feed).")]
    public void Why_is_answered_in_a_sentence(string what, string answer) => Check($"""
        -- command --
        why {what} --now 2026-12-01
        {Site}
        == stdout ==
        {answer}
        """);

    [Fact]
    public void Why_suggests_what_was_meant() => Check($"""
        -- command --
        why sholder --now 2026-12-01
        {Site}
        == diagnostics ==
        error MER0064 not-on-site: the site has nothing called `sholder`
          help: did you mean `shoulder`?
        """);

    [Theory]
    [InlineData("build --now 2026-12-01", "1 published · 1 scheduled · 1 draft · 1 expired · 0 ignored — ")]
    [InlineData("--now 2026-12-01 build", "1 published · 1 scheduled · 1 draft · 1 expired · 0 ignored — ")]
    [InlineData(
        "--drafts build --clock=2027-01-01T00:00Z -E",
        "4 published · 0 scheduled · 0 drafts · 0 expired · 0 ignored — ")]
    [InlineData("build -DFE --now 2026-12-01", "4 published · 0 scheduled · 0 drafts · 0 expired · 0 ignored — ")]
    [InlineData("build", "1 published · 1 scheduled · 1 draft · 1 expired · 0 ignored — ")]
    public void A_build_ends_in_a_line_of_counts(string command, string counts) => Check($"""
        -- command --
        {command}
        {Site}
        == stdout contains ==
        {counts}
        changed, in 0.00 s
        """);

    [Fact]
    public void SOURCE_DATE_EPOCH_is_the_moment_where_no_other_is_given() => Check($"""
        -- surroundings --
        env SOURCE_DATE_EPOCH=1767225600
        -- command --
        build
        {Site}
        == stdout contains ==
        0 published · 3 scheduled · 1 draft
        """);

    [Fact]
    public void A_moment_without_a_zone_is_the_sites_own() => Check("""
        -- command --
        list published --now 2026-06-30T23:30
        -- content/site.yaml --
        title: Clinic
        url: https://example.org/
        time_zone: Australia/Sydney
        -- content/posts/a.md --
        ---
        title: A
        date: 2026-06-30 23:15
        ---
        Text.
        -- content/posts/b.md --
        ---
        title: B
        date: 2026-06-30 23:45
        ---
        Text.
        == stdout ==
        published  2026-06-30  content/posts/a.md  A
        """);

    [Fact]
    public void What_stops_a_build_is_told_and_nothing_is_written() => Check("""
        -- command --
        build --now 2026-12-01
        -- content/site.yaml --
        title: Clinic
        url: https://example.org/
        -- content/posts/a.md --
        ---
        date: 2026-01-31
        ---
        Text.
        == exit ==
        1
        == output ==
        == stdout ==
        1 published · 0 scheduled · 0 drafts · 0 expired · 0 ignored — 1 error, nothing written, in 0.00 s
        """);

    [Fact]
    public void Warnings_stop_a_strict_build_only() => Check("""
        -- command --
        build --strict --now 2026-12-01
        -- content/posts/a.md --
        ---
        title: A
        date: 2026-01-31
        ---
        Text.
        == exit ==
        1
        == output ==
        == stdout contains ==
        2 warnings, nothing written
        """);

    [Theory]
    [InlineData("check")]
    [InlineData("build --dry-run")]
    public void Looking_writes_nothing(string command) => Check($"""
        -- command --
        {command} --now 2026-12-01
        {Site}
        == output ==
        == stdout contains ==
        nothing written, in 0.00 s
        """);
}
