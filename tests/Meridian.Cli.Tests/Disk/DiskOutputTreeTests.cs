using System.Runtime.InteropServices;
using Meridian.Cli.Disk;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Cli.Tests.Disk;

/// <summary>What only a disk does: times, links, permissions, leftovers.</summary>
public sealed class DiskOutputTreeTests : OutputTreeContract, IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public static TheoryData<CommitWay> Ways => [.. Enum.GetValues<CommitWay>()];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Unchanged_files_keep_their_times_and_a_build_leaves_nothing_behind(CommitWay way)
    {
        var tree = Tree(way);
        Publish(tree, ("a.html", "a"), ("posts/b.html", "old"));
        var long_ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_scratch.At("output/a.html"), long_ago);
        File.SetLastWriteTimeUtc(_scratch.At("output/posts/b.html"), long_ago);

        Assert.Equal(1, Publish(tree, ("a.html", "a"), ("posts/b.html", "new")).Changed);

        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(_scratch.At("output/a.html")));
        Assert.NotEqual(long_ago, File.GetLastWriteTimeUtc(_scratch.At("output/posts/b.html")));
        Assert.Equal(["output"], Directory.GetFileSystemEntries(_scratch.Path).Select(Path.GetFileName));
        Assert.Equal([".meridian-manifest", "a.html", "posts"], NamesIn("output"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Unchanged_files_keep_their_times_where_links_are_not_possible(CommitWay way)
    {
        var tree = Tree(new AwkwardDisk(way) { Links = false });
        Publish(tree, ("a.html", "a"), ("b.html", "old"));
        var long_ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_scratch.At("output/a.html"), long_ago);

        Publish(tree, ("a.html", "a"), ("b.html", "new"));

        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(_scratch.At("output/a.html")));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_site_of_no_files_leaves_what_is_not_its_own_and_no_manifest(CommitWay way)
    {
        Publish(Tree(way), ("a.html", "a"), ("posts/b.html", "b"));
        File.WriteAllText(_scratch.At("output/mine.txt"), "mine");

        Assert.Equal(2, Publish(Tree(way)).Removed.Length);

        Assert.Equal(["mine.txt"], NamesIn("output"));
    }

    [Fact]
    public void The_same_site_again_does_not_even_touch_the_manifest()
    {
        Publish(Tree(), ("a.html", "a"), ("b/c.html", "c"));
        var long_ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var name in NamesIn("output").Where(name => name != "b"))
        {
            File.SetLastWriteTimeUtc(_scratch.At($"output/{name}"), long_ago);
        }

        Directory.SetLastWriteTimeUtc(_scratch.At("output/b"), long_ago);
        Directory.SetLastWriteTimeUtc(_scratch.At("output"), long_ago);
        Publish(Tree(), ("a.html", "a"), ("b/c.html", "c"));

        Assert.All(
            Directory.GetFileSystemEntries(_scratch.At("output")).Append(_scratch.At("output")),
            path => Assert.Equal(long_ago, Directory.GetLastWriteTimeUtc(path)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("meridian manifest 1\nmine.html\nend 2\n")]
    [InlineData("meridian manifest 1\nmine.html\n")]
    [InlineData("meridian manifest 2\nmine.html\nend 1\n")]
    [InlineData("meridian manifest 1\n../mine.html\nend 1\n")]
    public void Without_a_manifest_that_can_be_read_nothing_is_removed(string broken)
    {
        _scratch.Put("output/mine.html", "mine");
        _scratch.Put("mine.html", "mine");
        _scratch.Put("output/a.html", "old");
        _scratch.Put("output/.meridian-manifest", broken);

        var summary = Publish(Tree(), ("a.html", "new"));

        Assert.Equal((1, 1, 0), (summary.Files, summary.Changed, summary.Removed.Length));
        Assert.Equal(["a.html=new", "mine.html=mine"], Shown("output"));
        Assert.True(File.Exists(_scratch.At("mine.html")));
    }

    [Fact]
    public void A_missing_manifest_is_written_again_even_when_no_page_changed()
    {
        Publish(Tree(), ("a.html", "a"), ("b.html", "b"));
        File.Delete(_scratch.At("output/.meridian-manifest"));
        Assert.Equal(0, Publish(Tree(), ("a.html", "a"), ("b.html", "b")).Changed);

        Assert.Equal(["b.html"], Publish(Tree(), ("a.html", "a")).Removed.Select(p => p.Value));
    }

    [Fact]
    public void Names_with_line_ends_and_percent_signs_are_known_again()
    {
        Publish(Tree(), ("a%0A\n%25.txt", "x"), ("b", "y"));
        Assert.Equal(["a%0A\n%25.txt"], Publish(Tree(), ("b", "y")).Removed.Select(p => p.Value));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Foreign_folders_links_and_empty_folders_are_carried_as_they_are(CommitWay way)
    {
        Publish(Tree(way), ("a/index.html", "a"), ("b/c/index.html", "old"));
        _scratch.Put("output/.git/objects/ab/cd", "blob");
        _scratch.Put("output/b/c/d/mine.txt", "deep");
        Directory.CreateDirectory(_scratch.At("output/empty"));
        File.CreateSymbolicLink(_scratch.At("output/a/latest"), "nowhere");
        _scratch.Put("elsewhere/x.txt", "not followed");
        File.CreateSymbolicLink(_scratch.At("output/out"), _scratch.At("elsewhere"));

        Publish(Tree(way), ("a/index.html", "new"), ("images/logo.svg", "logo"));

        Assert.Equal(
            [".git/objects/ab/cd=blob", "a/index.html=new", "b/c/d/mine.txt=deep", "images/logo.svg=logo"],
            Shown("output"));
        Assert.Equal("nowhere", new FileInfo(_scratch.At("output/a/latest")).LinkTarget);
        Assert.Equal(_scratch.At("elsewhere"), new FileInfo(_scratch.At("output/out")).LinkTarget);
        Assert.True(Directory.Exists(_scratch.At("output/empty")));
        Assert.Equal(["elsewhere/x.txt=not followed"], Shown("elsewhere").Select(x => "elsewhere/" + x));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_foreign_folder_and_the_sites_own_of_the_same_name_become_one(CommitWay way)
    {
        _scratch.Put("output/images/mine/a.png", "mine");
        _scratch.Put("output/images/b.png", "mine");
        _scratch.Put("output/images/c.png", "mine");
        Publish(Tree(way), ("images/c.png", "site"), ("images/mine/d.png", "site"));

        Assert.Equal(
            ["images/b.png=mine", "images/c.png=site", "images/mine/a.png=mine", "images/mine/d.png=site"],
            Shown("output"));
    }

    [Fact]
    public void A_folder_of_the_site_that_became_a_link_is_in_the_way_and_is_not_followed()
    {
        Publish(Tree(), ("images/a.png", "a"));
        Directory.Delete(_scratch.At("output/images"), recursive: true);
        _scratch.Put("elsewhere/a.png", "kept");
        File.CreateSymbolicLink(_scratch.At("output/images"), _scratch.At("elsewhere"));

        var refused = Assert.Throws<OutputException>(() => Publish(Tree(), ("images/a.png", "new")));

        Assert.Contains("in the way", refused.Message, StringComparison.Ordinal);
        Assert.Equal("kept", File.ReadAllText(_scratch.At("elsewhere/a.png")));
    }

    [Fact]
    public void An_output_that_is_a_link_is_written_where_it_leads()
    {
        _scratch.Put("srv/www/CNAME", "mine");
        File.CreateSymbolicLink(_scratch.At("output"), "srv/www");
        Publish(Tree(), ("a.html", "a"));
        Publish(Tree(), ("a.html", "b"));

        Assert.Equal("srv/www", new FileInfo(_scratch.At("output")).LinkTarget);
        Assert.Equal(["CNAME=mine", "a.html=b"], Shown("srv/www"));
        Assert.Equal(["www"], NamesIn("srv"));
    }

    [Fact]
    public void An_output_that_links_in_a_circle_is_refused()
    {
        File.CreateSymbolicLink(_scratch.At("output"), "output");
        Assert.Contains("circle", Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_links_to_the_content_is_refused()
    {
        _scratch.Put("content/site.yaml", "");
        File.CreateSymbolicLink(_scratch.At("output"), "content");
        Assert.Contains("the content folder", Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        _scratch.Put("output", "a file");
        Assert.Contains("not a folder", Refused().Message, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(_scratch.At("output")));
    }

    [SkippableFact]
    public void A_place_that_may_not_be_written_is_named_and_nothing_is_left_there()
    {
        Skip.If(OperatingSystem.IsWindows(), "permissions are set the way of Unix");
        Skip.If(Environment.IsPrivilegedProcess, "an administrator may write everywhere");
        _scratch.Put("srv/www/index.html", "old");
        _scratch.Protect("srv/www");
        _scratch.Protect("srv");
        var refused = Assert.Throws<OutputException>(() => Publish(TreeAt("srv/www"), ("a.html", "a")));

        Assert.Contains(_scratch.At("srv/www"), refused.Message, StringComparison.Ordinal);
        Assert.Contains("may not write", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["www"], NamesIn("srv"));
    }

    [SkippableFact]
    public void A_writable_output_in_a_protected_folder_is_written_from_inside()
    {
        Skip.If(OperatingSystem.IsWindows(), "permissions are set the way of Unix");
        Skip.If(Environment.IsPrivilegedProcess, "an administrator may write everywhere");
        _scratch.Put("srv/www/mine.html", "mine");
        _scratch.Protect("srv");
        Publish(TreeAt("srv/www"), ("a.html", "a"), ("b.html", "b"));
        Publish(TreeAt("srv/www"), ("a.html", "a2"));

        Assert.Equal(["a.html=a2", "mine.html=mine"], Shown("srv/www"));
        Assert.Equal([".meridian-manifest", "a.html", "mine.html"], NamesIn("srv/www"));
    }

    [Fact]
    public void A_name_too_long_for_the_disk_is_named_and_the_old_site_stands()
    {
        Publish(Tree(), ("a.html", "old"));
        var refused = Assert.Throws<OutputException>(
            () => Publish(Tree(), ("a.html", "new"), (new string('x', 300) + ".html", "")));

        Assert.Contains("too long", refused.Message, StringComparison.Ordinal);
        Assert.Contains("still stands", refused.Help, StringComparison.Ordinal);
        Assert.Equal(["a.html=old"], Shown("output"));
        Assert.Equal(["output"], NamesIn("."));
    }

    [Theory]
    [InlineData(".meridian-manifest")]
    [InlineData(".meridian-draft/a.html")]
    public void Names_the_program_needs_are_not_for_the_site(string name)
    {
        using var draft = Tree().Begin();
        var refused = Assert.Throws<OutputException>(() => Write(draft, name, ""));
        Assert.Contains("kept for the program", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_disk_is_copied_with_its_time_and_then_kept()
    {
        _scratch.Put("content/photo.jpg", new string('p', 200_000));
        var taken = new DateTime(2021, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_scratch.At("content/photo.jpg"), taken);
        var tree = Tree(DiskOperations.Instance, new DiskSourceTree(_scratch.Path, "content"));

        Assert.Equal(1, CopyPhoto(tree).Changed);
        Assert.Equal(taken, File.GetLastWriteTimeUtc(_scratch.At("output/photo.jpg")));
        Assert.Equal(0, CopyPhoto(tree).Changed);

        _scratch.Put("content/photo.jpg", new string('p', 199_999) + "q");
        Assert.Equal(1, CopyPhoto(tree).Changed);
        Assert.EndsWith("pq", File.ReadAllText(_scratch.At("output/photo.jpg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_copy_does_not_change_with_its_source()
    {
        _scratch.Put("content/photo.jpg", "first");
        CopyPhoto(Tree(DiskOperations.Instance, new DiskSourceTree(_scratch.Path, "content")));
        File.WriteAllText(_scratch.At("content/photo.jpg"), "other");
        Assert.Equal(["photo.jpg=first"], Shown("output"));
    }

    [Fact]
    public void A_private_output_stays_private()
    {
        if (!OperatingSystem.IsWindows())
        {
            Publish(Tree(), ("a.html", "a"));
            const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            File.SetUnixFileMode(_scratch.At("output"), Mine);
            Publish(Tree(), ("a.html", "b"));
            Assert.Equal(Mine, File.GetUnixFileMode(_scratch.At("output")));
        }
    }

    [Fact]
    public void The_lock_of_a_build_that_died_holds_nobody_up()
    {
        _scratch.Put("output.draft/lock", "");
        _scratch.Put("output.draft/site/half.html", "ha");
        Publish(Tree(), ("a.html", "a"));

        Assert.Equal(["a.html=a"], Shown("output"));
        Assert.Equal(["output"], NamesIn("."));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_way_to_commit_makes_the_same_site(CommitWay way)
    {
        Publish(
            Tree(way),
            ("a", "page"), ("b/x.html", "x"), ("b/y.html", "y"), ("same.html", "same"), ("gone/z.html", "z"));
        _scratch.Put("output/CNAME", "mine");
        var summary = Publish(
            Tree(way), ("a/index.html", "folder"), ("b/x.html", "x2"), ("same.html", "same"), ("new/n.html", "n"));

        Assert.Equal((4, 3), (summary.Files, summary.Changed));
        Assert.Equal(["a", "b/y.html", "gone/z.html"], summary.Removed.Select(p => p.Value));
        Assert.Equal(
            ["CNAME=mine", "a/index.html=folder", "b/x.html=x2", "new/n.html=n", "same.html=same"], Shown("output"));
        Assert.Equal([".meridian-manifest", "CNAME", "a", "b", "new", "same.html"], NamesIn("output"));
    }

    [SkippableFact]
    public void Linux_exchanges_folders()
    {
        Skip.IfNot(RuntimeInformation.IsOSPlatform(OSPlatform.Linux), "not Linux");
        _scratch.Put("one/1", "1");
        _scratch.Put("two/2", "2");
        Assert.True(DiskOperations.Instance.TryExchange(_scratch.At("one"), _scratch.At("two")));
        Assert.Equal(["2=2"], Shown("one"));
        Assert.False(DiskOperations.Instance.TryExchange(_scratch.At("one"), _scratch.At("none")));
    }

    public void Dispose() => _scratch.Dispose();

    protected override HeldOutput Hold(ISourceTree source) =>
        new(
            Tree(DiskOperations.Instance, source),
            () => Shown("output"),
            (path, text) => _scratch.Put($"output/{path}", text));

    private static WriteSummary CopyPhoto(DiskOutputTree tree)
    {
        using var draft = tree.Begin();
        draft.Copy(SitePath.Of("content/photo.jpg"), SitePath.Of("photo.jpg"));
        return draft.Commit();
    }

    private OutputException Refused() => Assert.Throws<OutputException>(() => Tree().Begin());

    private DiskOutputTree Tree() => Tree(DiskOperations.Instance);

    private DiskOutputTree Tree(CommitWay way) => Tree(new AwkwardDisk(way));

    private DiskOutputTree Tree(IDiskOperations disk) => Tree(disk, new InMemorySourceTree());

    private DiskOutputTree Tree(IDiskOperations disk, ISourceTree source) =>
        new(new OutputPlace(_scratch.At("output"), _scratch.Path, ""), source, disk);

    private DiskOutputTree TreeAt(string output) =>
        new(new OutputPlace(_scratch.At(output), _scratch.At("site"), ""), new InMemorySourceTree());

    private List<string> Shown(string folder) => SiteOnDisk.Show(_scratch.At(folder));

    private IEnumerable<string?> NamesIn(string folder) =>
        Directory.GetFileSystemEntries(_scratch.At(folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
