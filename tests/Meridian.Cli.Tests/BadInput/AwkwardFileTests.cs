using Meridian.Testing.Scenarios;

namespace Meridian.Cli.Tests.BadInput;

/// <summary>Files too large to stand in a scenario, and kinds of files that only a real disk has.</summary>
public sealed class AwkwardFileTests : IDisposable
{
    private readonly DiskSite _site = new();

    [Fact]
    public void A_post_of_50_megabytes_is_told_and_not_read()
    {
        using (var file = File.Create(_site.At("content/posts/neck.md")))
        {
            file.SetLength(50L * 1024 * 1024);
        }

        var run = _site.Build();
        Assert.Equal(1, run.Exit);
        Assert.Contains(
            "content/posts/neck.md:1:1  error MER0203 file-too-large: this file is 50 MB; a text over 10 MB is not read",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains("1 error", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]", "MER0155 too-many-brackets: this paragraph holds more than 10000 `[`")]
    [InlineData("![", "](/x)", "MER0155 too-many-brackets: this paragraph holds more than 10000 `[`")]
    [InlineData("> ", "", "MER0153 nested-too-deep: this is nested more than 100 levels deep")]
    [InlineData("**a *b ", "", "MER0153 nested-too-deep: this is nested more than 100 levels deep")]
    public void Twenty_thousand_nested_signs_end_in_one_finding_in_the_post(string open, string close, string found) =>
        ScenarioRunner.Check($"""
            -- content/site.yaml --
            title: Clinic
            url: https://clinic.example/
            -- content/posts/a.md --
            ---
            title: A
            date: 2026-05-01
            ---
            {Repeat(open)}deep{Repeat(close)}
            -- content/posts/b.md --
            ---
            title: B
            date: 2026-05-01
            ---
            See [a](a.md#more).
            == diagnostics contain ==
            content/posts/a.md:5:
            error {found}
            == diagnostics lack ==
            MER0206
            MER0302
            == output ==
            == exit ==
            1
            """);

    [Fact]
    public void Twenty_thousand_nested_brackets_in_front_matter_and_settings_end_in_findings() =>
        ScenarioRunner.Check($"""
            -- content/site.yaml --
            title: Clinic
            url: https://clinic.example/
            params: {Repeat("[")}{Repeat("]")}
            -- content/posts/a.md --
            ---
            title: A
            date: 2026-05-01
            params: {Repeat("{a: ")}x{Repeat("}")}
            ---
            Some text.
            == diagnostics contain ==
            content/posts/a.md:4:
            content/site.yaml:3:
            error MER0102 yaml-limit: this is nested more than 64 levels deep
            == output ==
            == exit ==
            1
            """);

    [Fact]
    public void Twenty_thousand_nested_elements_and_containers_neither_crash_nor_hang() =>
        ScenarioRunner.Check($"""
            -- content/site.yaml --
            title: Clinic
            url: https://clinic.example/
            -- content/posts/a.md --
            ---
            title: A
            date: 2026-05-01
            ---
            {Repeat("<div>")}deep{Repeat("</div>")}
            -- content/layouts/post.sbn-html --
            {Repeat("{{ if true }}")}deep{Repeat("{{ end }}")}
            == diagnostics contain ==
            content/layouts/post.sbn-html:1:
            error MER04
            == output ==
            == exit ==
            1
            """);

    [SkippableFact]
    public void Links_that_loop_or_leave_the_site_are_told_where_they_lie()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a permission there");
        Directory.CreateSymbolicLink(_site.At("content/posts/again"), _site.At("content"));
        File.CreateSymbolicLink(_site.At("content/static/secret.txt"), "/etc/hostname");
        var run = _site.Build();

        Assert.Equal(1, run.Exit);
        Assert.Contains("content/posts/again:1:1  error MER0202 link-loop", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "content/static/secret.txt:1:1  error MER0201 link-out-of-site", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 errors", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_file_that_may_not_be_read_is_one_finding_though_others_link_to_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "permissions are set the way of Unix");
        Skip.If(Environment.IsPrivilegedProcess, "an administrator may read everything");
        _site.Close("content/posts/neck.md");
        var run = _site.Build();

        Assert.Equal(1, run.Exit);
        Assert.Contains(
            "content/posts/neck.md:1:1  error MER0200 unreadable-file", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("MER0301", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.At(""), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_with_a_name_too_long_for_a_file_is_told_at_its_place()
    {
        _site.Put(
            "content/posts/neck.md",
            $"---\ntitle: Neck\ndate: 2026-05-01\ntags: [{new string('n', 300)}]\n---\nSome text.\n");
        var run = _site.Build();
        Assert.Equal(1, run.Exit);
        Assert.Contains("content/posts/neck.md:4:8  error MER0118 wrong-tag", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, 20_000));
}
