using System.Collections.Immutable;
using System.Diagnostics;
using Meridian.Cli.Disk;
using Meridian.Sources;

namespace Meridian.Cli.Tests.Disk;

public sealed class DiskSourceTreeTests : SourceTreeContract, IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Only_the_named_sub_folders_are_read() =>
        Assert.Equal(["content/a.md"], Listed(["content"], ("content/a.md", ""), ("output/a.html", ""), ("b.txt", "")));

    [Fact]
    public void All_is_read_where_no_sub_folder_is_named()
    {
        Put(("index.html", ""), ("posts/a/index.html", ""), (".nojekyll", ""));
        Assert.Equal(
            [".nojekyll 0", "index.html 0", "posts/a/index.html 0"], Shown(new DiskSourceTree(_scratch.At("."))));
    }

    [Fact]
    public void A_file_has_the_time_it_was_changed()
    {
        Put(("content/a.md", "x"));
        var time = new DateTime(2026, 1, 31, 12, 30, 15, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_scratch.At("content/a.md"), time);

        Assert.Equal(new DateTimeOffset(time), Assert.Single(Tree("content").Entries()).Modified);
    }

    [Fact]
    public void A_link_to_a_file_or_folder_of_the_site_is_followed()
    {
        Put(("content/posts/a.md", "alpha"), ("media/neck.jpg", "photo"));
        Link("content/again.md", "posts/a.md");
        Link("content/media", "../media");
        Link("content/absolute", _scratch.At("media"));

        Assert.Equal(
            ["content/absolute/neck.jpg 5", "content/again.md 5", "content/media/neck.jpg 5", "content/posts/a.md 5"],
            Shown(Tree("content")));
        Assert.Equal("photo"u8, Tree("content").Read(SitePath.Of("content/media/neck.jpg")));
    }

    [Fact]
    public void A_link_that_leaves_the_site_is_a_fault_and_nothing_behind_it_is_listed()
    {
        Put(("site/content/a.md", ""), ("site-secret/keys.txt", "secret"));
        Link("site/content/out", "../../site-secret");
        Link("site/content/keys.txt", _scratch.At("site-secret/keys.txt"));
        Link("site/content/hop", "out/../../site-secret");

        Assert.Equal(
            [
                "content/a.md 0", "content/hop LinkLeavesTree",
                "content/keys.txt LinkLeavesTree", "content/out LinkLeavesTree",
            ],
            Shown(new DiskSourceTree(_scratch.At("site"), "content")));
    }

    [Fact]
    public void A_content_folder_that_is_itself_a_link_out_is_a_fault()
    {
        Put(("elsewhere/a.md", ""), ("site/x", ""));
        Link("site/content", "../elsewhere");
        Assert.Equal(["content LinkLeavesTree"], Shown(new DiskSourceTree(_scratch.At("site"), "content")));
    }

    [Fact]
    public void Links_that_loop_are_faults_where_the_loop_closes()
    {
        Put(("content/posts/a.md", ""), ("content/one/x.md", ""), ("content/two/y.md", ""));
        Link("content/self", "self");
        Link("content/posts/up", "..");
        Link("content/one/two", "../two");
        Link("content/two/one", "../one");

        Assert.Equal(
            [
                "content/one/two/one LinkLoop", "content/one/two/y.md 0", "content/one/x.md 0",
                "content/posts/a.md 0", "content/posts/up LinkLoop", "content/self LinkLoop",
                "content/two/one/two LinkLoop", "content/two/one/x.md 0", "content/two/y.md 0",
            ],
            Shown(Tree("content")));
    }

    [Fact]
    public void A_link_to_nothing_is_unreadable()
    {
        Put(("content/a.md", ""));
        Link("content/gone.md", "nowhere.md");
        Assert.Equal(["content/a.md 0", "content/gone.md Unreadable"], Shown(Tree("content")));
    }

    [SkippableFact]
    public void A_pipe_is_unreadable_and_is_never_opened()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "pipes are made with a command of Linux");
        Put(("content/a.md", ""));
        using (var making = Process.Start("mkfifo", [_scratch.At("content/pipe.md")]))
        {
            making.WaitForExit();
        }

        Assert.Equal(["content/a.md 0", "content/pipe.md Unreadable"], Shown(Tree("content")));
    }

    [SkippableFact]
    public void A_name_with_a_backslash_is_unreadable()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such names");
        Put(("content/a.md", ""));
        File.WriteAllText(_scratch.At("content") + "/a\\b.md", "");
        Assert.Equal(["content/a.md 0", "content/a\uFF3Cb.md Unreadable"], Shown(Tree("content")));
    }

    [SkippableFact]
    public void Files_and_folders_that_may_not_be_read_are_faults()
    {
        Skip.If(OperatingSystem.IsWindows(), "permissions are set the way of Unix");
        Skip.If(Environment.IsPrivilegedProcess, "an administrator may read everything");
        Put(("content/a.md", ""), ("content/locked/b.md", ""), ("content/secret.md", ""));
        _scratch.Close("content/locked");
        _scratch.Close("content/secret.md");

        Assert.Equal(
            ["content/a.md 0", "content/locked Unreadable", "content/secret.md Unreadable"], Shown(Tree("content")));
    }

    [Fact]
    public void A_site_folder_that_is_a_link_is_read_where_it_leads()
    {
        Put(("real/content/a.md", "x"), ("real/media/b.jpg", ""));
        Link("site", "real");
        Link("real/content/b.jpg", "../media/b.jpg");
        Assert.Equal(["content/a.md 1", "content/b.jpg 0"], Shown(new DiskSourceTree(_scratch.At("site"), "content")));
    }

    [Fact]
    public void A_file_that_an_editor_holds_open_is_read()
    {
        Put(("content/a.md", "text"));
        using var editor = new FileStream(
            _scratch.At("content/a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Assert.Equal("text"u8, Tree("content").Read(SitePath.Of("content/a.md")));
    }

    public void Dispose() => _scratch.Dispose();

    protected override ISourceTree Hold(params (string Path, string Text)[] files)
    {
        Put(files);
        return Tree("content", "themes");
    }

    private static IEnumerable<string> Shown(DiskSourceTree tree) =>
        tree.Entries().OrderBy(e => e.Path).Select(e => $"{e.Path} {e.Fault?.ToString() ?? $"{e.Length}"}");

    private IEnumerable<string> Listed(ImmutableArray<string> folders, params (string Path, string Text)[] files)
    {
        Put(files);
        return Tree(folders).Entries().Select(e => e.Path.Value);
    }

    private DiskSourceTree Tree(params ImmutableArray<string> folders) => new(_scratch.Path, folders);

    private void Put(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            _scratch.Put(path, text);
        }
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(_scratch.At(path), target);
}
