using System.Diagnostics;
using Meridian.Cli.Disk;
using Meridian.Site;
using Meridian.Sources;
using Meridian.Testing;
using NodaTime;

namespace Meridian.Cli.Tests.BadInput;

/// <summary>One snapshot and one moment give one site, byte for byte, wherever it is built.</summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly BuildOptions Options = new() { BuildTime = Instant.FromUtc(2026, 12, 1, 0, 0) };

    private readonly DiskSite _site = new();

    [SkippableFact]
    public void The_order_in_which_folders_list_their_files_changes_no_byte_of_the_sample_site()
    {
        var source = SampleSite();
        var (forth, back) = (new InMemoryOutputTree(source), new InMemoryOutputTree(source));
        var first = SiteBuild.Run(source, forth, Options, CancellationToken.None);
        var second = SiteBuild.Run(new BackwardTree(source), back, Options, CancellationToken.None);

        Assert.Equal(first.Diagnostics.Select(Shown), second.Diagnostics.Select(Shown));
        Assert.Equal(forth.Files.Keys, back.Files.Keys);
        Assert.All(forth.Files, file => Assert.True(file.Value.SequenceEqual(back.Files[file.Key]), file.Key.Value));
        Assert.True(first.Succeeded, string.Join('\n', first.Diagnostics.Select(Shown)));
    }

    [SkippableFact]
    public void Every_file_of_the_content_is_in_the_report_with_a_reason()
    {
        var source = SampleSite();
        var report = SiteBuild.Run(source, new InMemoryOutputTree(source), Options, CancellationToken.None);
        var content = source.Entries()
            .Select(entry => entry.Path)
            .Where(path => path.IsUnder(SitePath.Of("content")))
            .Order();

        Assert.Equal(content, report.Content.Select(entry => entry.Path));
        Assert.All(report.Content, entry => Assert.NotEmpty(entry.Reason));
    }

    [Fact]
    public void Files_that_nothing_uses_are_in_the_report_too()
    {
        string[] stray =
        [
            "content/posts/room.jpg", "content/notes.md", "content/posts/.hidden.md", "content/tags/none.md",
            "content/x.bin",
        ];
        foreach (var path in stray)
        {
            _site.Put(path, "---\ntitle: x\n---\nx\n");
        }

        var run = _site.Run("list", "all", "--now", "2026-12-01", "--json");
        Assert.All(stray.Where(path => path.EndsWith(".md", StringComparison.Ordinal)), path =>
            Assert.Contains(path, run.Output, StringComparison.Ordinal));
        var source = new DiskSourceTree(_site.At(""), "content");
        var report = SiteBuild.Run(source, new InMemoryOutputTree(source), Options, CancellationToken.None);
        Assert.All(
            stray,
            path => Assert.Contains(report.Content, entry => entry.Path.Value == path && entry.Reason.Length > 0));
    }

    [Theory]
    [InlineData("Asia/Tokyo", "tr_TR.UTF-8")]
    [InlineData("America/St_Johns", "ar_EG.UTF-8")]
    public void Neither_the_time_zone_nor_the_language_of_the_machine_changes_a_byte(string zone, string language)
    {
        _site.Put(
            "content/posts/istanbul.md",
            "---\ntitle: ISTANBUL Iıİi\ndate: 2026-05-03T23:30\ntags: [Illness]\n---\nSome text of 1.5 hours.\n");
        Build("plain", "UTC", "C");
        Build("other", zone, language);
        Assert.Equal(Contents("plain"), Contents("other"));
        Assert.NotEmpty(Contents("plain"));
    }

    public void Dispose() => _site.Dispose();

    private void Build(string output, string zone, string language)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Join(AppContext.BaseDirectory, "Meridian.Cli.dll"), "build", "--now", "2026-12-01T00:00Z", "--output", output])
        {
            WorkingDirectory = _site.At(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["TZ"], start.Environment["LANG"], start.Environment["LC_ALL"]) = (zone, language, language);
        using var process = Process.Start(start)!;
        var (told, found) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, told.Result + found.Result);
    }

    private List<string> Contents(string folder) =>
    [
        .. Directory.EnumerateFiles(_site.At(folder), "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(_site.At(folder), file)} {Convert.ToHexString(File.ReadAllBytes(file))}")
            .Order(StringComparer.Ordinal),
    ];

    private static DiskSourceTree SampleSite()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "Meridian.slnx")))
        {
            folder = folder.Parent;
        }

        Skip.If(folder is null, "the sample site is not above the tests");
        return new DiskSourceTree(folder!.FullName, "content", "themes");
    }

    private static string Shown(Diagnostic found) =>
        $"{found.Location?.Path} {found.Location?.Span} {found.Severity} {found.Rule.Id} {found.Message}";

    private sealed class BackwardTree(ISourceTree tree) : ISourceTree
    {
        public IEnumerable<SourceEntry> Entries() => tree.Entries().OrderByDescending(entry => entry.Path);

        public byte[] Read(SitePath path) => tree.Read(path);
    }
}
