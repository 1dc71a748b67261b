using Meridian.Cli.Commands;
using static Meridian.Testing.Scenarios.ScenarioRunner;

namespace Meridian.Cli.Tests.Commands;

public class NewTests
{
    [Fact]
    public void A_new_post_is_a_draft_with_todays_date() => Check("""
        -- command --
        new post "Neck pain: what helps?"
        -- content/site.yaml --
        title: Clinic
        == content/posts/neck-pain-what-helps.md contains ==
        title: "Neck pain: what helps?"
        date: 2026-12-01
        draft: true
        == content/posts/neck-pain-what-helps.md lacks ==
        author:
        == stdout ==
        made content/posts/neck-pain-what-helps.md
        It is a draft: `meridian build --drafts` shows it, and deleting `draft: true` publishes it.
        """);

    [Fact]
    public void A_new_post_is_by_the_only_practitioner() => Check("""
        -- command --
        new post Stretching --now 2027-01-02
        -- content/practitioners/ada.yaml --
        name: Ada
        == content/posts/stretching.md contains ==
        author: ada
        date: 2027-01-02
        """);

    [Fact]
    public void With_two_practitioners_the_author_is_left_to_the_writer() => Check("""
        -- command --
        new post Stretching
        -- content/practitioners/ada.yaml --
        name: Ada
        -- content/practitioners/bo.yaml --
        name: Bo
        == content/posts/stretching.md lacks ==
        author
        """);

    [Fact]
    public void A_post_that_exists_is_not_overwritten() => Check("""
        -- command --
        new post "Neck pain"
        -- content/posts/neck-pain.md --
        mine
        == content/posts/neck-pain.md ==
        mine
        == diagnostics ==
        error MER0065 already-there: `content/posts/neck-pain.md` is there already
          help: open it, or give the new one another name with `--slug`
        """);

    [Fact]
    public void A_slug_may_be_given() => Check("""
        -- command --
        new page "About the clinic" --slug about
        -- content/site.yaml --
        == files ==
        content/pages/about.md
        content/site.yaml
        """);

    [Theory]
    [InlineData("new post", "`meridian new post` needs a title")]
    [InlineData("new post ???", "a title needs letters or digits")]
    [InlineData("new post Neck --slug \"Neck pain\"", "`Neck pain` cannot be the end of an address")]
    [InlineData("new pots Neck", "there is no command `meridian new pots`")]
    [InlineData("new post Neck pain", "`pain` is more than `meridian new post` expects")]
    public void Wrong_usage_makes_nothing(string command, string message) => Check($"""
        -- command --
        {command}
        -- content/site.yaml --
        == files ==
        content/site.yaml
        == exit ==
        2
        == stderr contains ==
        {message}
        """);

    [Fact]
    public void Outside_a_site_nothing_is_made() => Check("""
        -- command --
        new post Neck
        == exit ==
        2
        == files ==
        == stderr contains ==
        there is no site in
        """);

    [Fact]
    public void A_case_study_starts_with_its_record_of_consent() => Check("""
        -- command --
        new case-study "A stiff shoulder"
        -- content/site.yaml --
        == content/posts/a-stiff-shoulder.md contains ==
        draft: true
        consents:
          - id: a-stiff-shoulder
            type: case-study
            reviewedText: false
        :::case-study a-stiff-shoulder
        """);

    [Fact]
    public void A_new_site_has_everything_to_start_with() => Check("""
        -- command --
        new site my-site --title "Ada: acupuncture"
        == files ==
        my-site/.gitignore
        my-site/content/calls-to-action.yaml
        my-site/content/clinic.yaml
        my-site/content/pages/about.md
        my-site/content/pages/contact.md
        my-site/content/pages/index.md
        my-site/content/posts/a-first-note.md
        my-site/content/posts/a-note-in-the-making.md
        my-site/content/practitioners/your-name.yaml
        my-site/content/site.yaml
        == my-site/content/site.yaml contains ==
        title: "Ada: acupuncture"
        time_zone: UTC
        == my-site/content/posts/a-first-note.md contains ==
        date: 2026-12-01
        == stdout contains ==
        cd my-site
        meridian build
        """);

    [Fact]
    public void A_new_site_builds_without_a_warning() => Check("""
        -- command --
        new site
        build --strict --now 2026-12-01
        == exit ==
        0
        == diagnostics ==
        == output/posts/a-first-note/index.html contains ==
        A first note
        == absent ==
        output/posts/a-note-in-the-making/index.html
        """);

    [Fact]
    public void New_posts_pages_and_case_studies_build_as_they_are() => Check("""
        -- command --
        new site
        new post "Neck pain: what helps?"
        new page "Prices & times"
        new case-study "A stiff shoulder"
        build --drafts --now 2026-12-01
        == diagnostics lack ==
        error
        == output/posts/neck-pain-what-helps/index.html contains ==
        Neck pain: what helps?
        == output/prices-times/index.html contains ==
        Prices &amp; times
        """);

    [Fact]
    public void A_new_site_needs_an_empty_folder() => Check("""
        -- command --
        new site
        -- letter.txt --
        mine
        == exit ==
        1
        == files ==
        letter.txt
        == stderr contains ==
        MER0065 already-there
        choose an empty folder: `meridian new site my-site`
        """);

    [Theory]
    [InlineData("Neck pain: what helps?", "neck-pain-what-helps")]
    [InlineData("  A — B  ", "a-b")]
    [InlineData("Don’t worry, it's fine", "dont-worry-its-fine")]
    [InlineData("Müde Füße, café", "muede-fuesse-cafe")]
    [InlineData("針灸 101", "針灸-101")]
    [InlineData("…", "")]
    public void Titles_become_the_ends_of_addresses(string title, string slug) =>
        Assert.Equal(slug, TitleText.Slug(title));

    [Theory]
    [InlineData("Neck pain, at last!", "Neck pain, at last!")]
    [InlineData("Neck: pain", "\"Neck: pain\"")]
    [InlineData("Say \"ah\" \\ here", "\"Say \\\"ah\\\" \\\\ here\"")]
    [InlineData("2026", "\"2026\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("#TCM", "\"#TCM\"")]
    public void Titles_are_quoted_in_YAML_only_where_they_must_be(string title, string yaml) =>
        Assert.Equal(yaml, TitleText.Yaml(title));
}
