using Meridian.Cli.Tests.Disk;

namespace Meridian.Cli.Tests.BadInput;

/// <summary>What happens to the site that is already published.</summary>
public sealed class OldSiteTests : IDisposable
{
    private readonly DiskSite _site = new();

    [Fact]
    public void A_build_with_an_error_touches_no_byte_and_no_time_of_the_old_site()
    {
        Assert.Equal(0, _site.Build().Exit);
        var (old, content) = (_site.Show("output"), _site.Show("content"));
        _site.Put("content/posts/late.md", "---\ntitle: Late\ndate: 2026-02-30\n---\nSome text.\n");
        var run = _site.Build();

        Assert.Equal(1, run.Exit);
        Assert.Contains("content/posts/late.md:3:7  error MER0116 wrong-date", run.Error, StringComparison.Ordinal);
        Assert.Contains("the last good site stands", run.Output, StringComparison.Ordinal);
        Assert.Equal(old, _site.Show("output"));
        File.Delete(_site.At("content/posts/late.md"));
        Assert.Equal(content, _site.Show("content"));
        Assert.Equal(["content", "output"], _site.Names().Where(name => name != ".meridian"));
    }

    [Fact]
    public void A_first_build_with_an_error_makes_no_output()
    {
        _site.Put("content/posts/neck.md", "---\ntitle: Neck\n---\nSome text.\n");
        var run = _site.Build();
        Assert.Equal(1, run.Exit);
        Assert.DoesNotContain("last good site", run.Output, StringComparison.Ordinal);
        Assert.Equal(["content"], _site.Names().Where(name => name != ".meridian"));
    }

    [Fact]
    public void A_warning_stops_a_strict_build_and_the_old_site_stands()
    {
        Assert.Equal(0, _site.Build().Exit);
        var old = _site.Show("output");
        _site.Put("content/posts/late.md", "---\ntitle: Late\ndate: 2026-05-03\nsumary: x\n---\nSome text.\n");
        Assert.Equal(1, _site.Build("--strict").Exit);
        Assert.Equal(old, _site.Show("output"));
        Assert.Equal(0, _site.Build().Exit);
    }

    [Fact]
    public void The_same_site_again_changes_nothing()
    {
        Assert.Equal(0, _site.Build().Exit);
        var first = _site.Show("output");
        var run = _site.Build();

        Assert.Contains("files, 0 changed", run.Output, StringComparison.Ordinal);
        Assert.Equal(first, _site.Show("output"));
    }

    [Fact]
    public void Only_files_that_a_build_wrote_are_removed()
    {
        Assert.Equal(0, _site.Build().Exit);
        _site.Put("output/CNAME", "clinic.example");
        _site.Put("output/posts/neck/notes.txt", "mine");
        File.Delete(_site.At("content/posts/neck.md"));
        _site.Put("content/posts/back.md", "---\ntitle: Back\ndate: 2026-05-02\n---\nSome text.\n");

        Assert.Equal(0, _site.Build().Exit);
        Assert.False(File.Exists(_site.At("output/posts/neck/index.html")));
        Assert.False(Directory.Exists(_site.At("output/tags/neck")));
        Assert.Equal("mine", File.ReadAllText(_site.At("output/posts/neck/notes.txt")));
        Assert.Equal("clinic.example", File.ReadAllText(_site.At("output/CNAME")));
    }

    [Fact]
    public void An_output_folder_that_is_missing_is_made_with_those_above_it()
    {
        Assert.Equal(0, _site.Build("--output", "srv/www/clinic").Exit);
        Assert.True(File.Exists(_site.At("srv/www/clinic/index.html")));
    }

    [Fact]
    public void An_output_that_is_a_file_stays_a_file()
    {
        _site.Put("output", "mine");
        var run = _site.Build();
        Assert.Equal(1, run.Exit);
        Assert.Contains("it is a file, not a folder", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_site.At("output")));
    }

    [SkippableFact]
    public void A_read_only_output_is_told_and_stands()
    {
        Skip.If(OperatingSystem.IsWindows(), "permissions are set the way of Unix");
        Skip.If(Environment.IsPrivilegedProcess, "an administrator may write everywhere");
        _site.Put("srv/www/index.html", "old");
        _site.Protect("srv/www");
        _site.Protect("srv");
        var run = _site.Build("--output", "srv/www");
        Assert.Equal(1, run.Exit);
        Assert.Contains("this account may not write there", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_site.At("srv/www/index.html")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(20)]
    public void A_full_disk_is_told_and_the_old_site_stands(int room)
    {
        Assert.Equal(0, _site.Build().Exit);
        var old = _site.Show("output");
        using var full = new DiskSite
        {
            Disk = new AwkwardDisk(CommitWay.Exchange) { Stop = new DiskStop(StopKind.FullDisk, room) },
        };
        full.Put("content/posts/late.md", "---\ntitle: Late\ndate: 2026-05-03\n---\nSome text.\n");
        var run = full.Build("--output", _site.At("output"));

        Assert.Equal(1, run.Exit);
        Assert.Contains("the disk is full", run.Error, StringComparison.Ordinal);
        Assert.Contains("make room, and build again", run.Error, StringComparison.Ordinal);
        Assert.Equal(old, _site.Show("output"));
    }

    public void Dispose() => _site.Dispose();
}
