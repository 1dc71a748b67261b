using Meridian.Cli.Disk;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Cli.Tests.Disk;

/// <summary>
/// Stops a build before each of its changes to the disk in turn, in every way, and looks at what is left: the whole old
/// site or the whole new one, with everything that is foreign, and a next build that succeeds.
/// </summary>
public sealed class StoppedCommitTests : IDisposable
{
    private const int MoreStepsThanAnyCommit = 500;

    private static readonly (string Path, string Text)[] Old =
    [
        ("becomes-folder", "a page"), ("becomes-page/index.html", "a folder"), ("changes.html", "old text"),
        ("deep/er/gone.html", "gone"), ("goes.html", "goes"), ("stays.html", "same"),
        ("posts/stays/index.html", "same too"),
    ];

    private static readonly (string Path, string Text)[] New =
    [
        ("becomes-folder/index.html", "a folder now"), ("becomes-page", "a page now"), ("changes.html", "the new text"),
        ("comes/in/here.html", "comes"), ("over.txt", "over"), ("stays.html", "same"),
        ("posts/stays/index.html", "same too"),
    ];

    private static readonly (string Path, string Text)[] Foreign =
    [
        (".git/HEAD", "ref: main"), (".git/objects/12/34", "blob"), ("CNAME", "clinic.example"),
        ("comes/mine.txt", "mine"), ("deep/er/mine.txt", "mine as well"), ("posts/stays/notes.txt", "notes"),
    ];

    private readonly ScratchFolder _scratch = ScratchFolder.InMemory();

    public static TheoryData<CommitWay, StopKind> Cases
    {
        get
        {
            var cases = new TheoryData<CommitWay, StopKind>();
            foreach (var way in Enum.GetValues<CommitWay>())
            {
                foreach (var kind in Enum.GetValues<StopKind>())
                {
                    cases.Add(way, kind);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Stopped_anywhere_the_old_site_or_the_new_one_is_whole_and_the_next_build_succeeds(
        CommitWay way, StopKind kind)
    {
        var steps = 0;
        for (var stop = new DiskStop(kind, 0); Build(way, stop); stop = new DiskStop(kind, ++steps))
        {
            Assert.True(steps < MoreStepsThanAnyCommit, "the build never comes to its end");
        }

        Assert.True(steps > 10, $"only {steps} changes were seen");
    }

    [Theory]
    [InlineData(CommitWay.Exchange, StopKind.Kill)]
    [InlineData(CommitWay.Exchange, StopKind.RefuseOne)]
    [InlineData(CommitWay.Journal, StopKind.Kill)]
    [InlineData(CommitWay.Journal, StopKind.RefuseOne)]
    public void Stopped_while_it_finishes_for_one_that_was_stopped_it_is_finished_by_the_next(
        CommitWay way, StopKind kind)
    {
        var finished = 0;
        for (var first = 0; KillBuild(way, first); first++)
        {
            // A build that died before its commit leaves only a folder to delete; one step more would end the commit.
            for (var second = 0; IsPending(); second++)
            {
                var stop = new DiskStop(kind, second);
                TryPublish(way, stop, []);
                if (!stop.Happened)
                {
                    break;
                }

                TryPublish(way, DiskStop.Never, New);
                CheckNewSite();
                finished++;
                KillBuild(way, first);
            }
        }

        Assert.True(finished > 10, $"only {finished} commits were finished");
    }

    [Theory]
    [InlineData(StopKind.RefuseOne)]
    [InlineData(StopKind.FullDisk)]
    [InlineData(StopKind.Kill)]
    public void A_first_site_is_published_whole_or_not_at_all(StopKind kind)
    {
        for (var step = 0; ; step++)
        {
            Reset();
            var stop = new DiskStop(kind, step);
            TryPublish(CommitWay.Exchange, stop, New);
            Assert.Contains(Shown(), new[] { Sorted([]), Sorted(New) });
            TryPublish(CommitWay.Exchange, DiskStop.Never, New);
            Assert.Equal(Sorted(New), Shown());
            if (!stop.Happened)
            {
                break;
            }
        }
    }

    [Fact]
    public void A_full_disk_is_called_so()
    {
        Reset();
        TryPublish(CommitWay.Exchange, DiskStop.Never, Old);
        var fault = TryPublish(CommitWay.Exchange, new DiskStop(StopKind.FullDisk, 3), New);

        Assert.Contains("the disk is full", fault?.Message, StringComparison.Ordinal);
        Assert.Contains("make room", fault?.Help, StringComparison.Ordinal);
        Assert.Contains("still stands", fault?.Help, StringComparison.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();

    /// <summary>Publishes over the old site on a disk that stops; false when it came to its end first.</summary>
    private bool Build(CommitWay way, DiskStop stop)
    {
        PutOldSite();
        var fault = TryPublish(way, stop, New);
        CheckSites(way, stop, fault);
        TryPublish(way, DiskStop.Never, New);
        CheckNewSite();
        return stop.Happened;
    }

    /// <summary>Kills a build, and leaves its work folder as it is; false when it came to its end first.</summary>
    private bool KillBuild(CommitWay way, int step)
    {
        PutOldSite();
        var killed = new DiskStop(StopKind.Kill, step);
        TryPublish(way, killed, New);
        return killed.Happened;
    }

    private bool IsPending() => new[] { "output.draft", "output/.meridian-draft" }
        .Any(work => File.Exists(_scratch.At($"{work}/exchange")) || File.Exists(_scratch.At($"{work}/journal")));

    private void PutOldSite()
    {
        Reset();
        TryPublish(CommitWay.Exchange, DiskStop.Never, Old);
        foreach (var (path, text) in Foreign)
        {
            _scratch.Put($"output/{path}", text);
        }
    }

    private void CheckSites(CommitWay way, DiskStop stop, OutputException? fault)
    {
        var shown = Shown();
        var site = shown.Except(Sorted(Foreign)).ToList();
        if (way == CommitWay.Exchange)
        {
            Assert.Contains(site, new[] { Sorted(Old), Sorted(New) });
        }

        if (fault?.Help is { } help && help.Contains("still stands", StringComparison.Ordinal))
        {
            Assert.Equal(Sorted([.. Old, .. Foreign]), shown);
        }

        if (stop.Refuses && fault is null)
        {
            Assert.Equal(Sorted([.. New, .. Foreign]), shown);
        }

        // Whatever was begun is finished before anything else: opening a draft is enough.
        Tree(way, DiskStop.Never).Begin().Dispose();
        Assert.Contains(Shown(), new[] { Sorted([.. Old, .. Foreign]), Sorted([.. New, .. Foreign]) });
    }

    private void CheckNewSite()
    {
        Assert.Equal(Sorted([.. New, .. Foreign]), Shown());
        Assert.Equal(["output"], Directory.GetFileSystemEntries(_scratch.Path).Select(Path.GetFileName));
        Assert.False(Directory.Exists(_scratch.At("output/deep/er/gone.html")));
        Assert.False(Directory.Exists(_scratch.At("output/.meridian-draft")));
    }

    private OutputException? TryPublish(CommitWay way, DiskStop stop, (string Path, string Text)[] site)
    {
        try
        {
            using var draft = Tree(way, stop).Begin();
            foreach (var (path, text) in site)
            {
                draft.Write(SitePath.Of(path), System.Text.Encoding.UTF8.GetBytes(text));
            }

            draft.Commit();
            return null;
        }
        catch (OutputException fault)
        {
            return fault;
        }
        catch (KilledException)
        {
            return null;
        }
    }

    private DiskOutputTree Tree(CommitWay way, DiskStop stop) => new(
        new OutputPlace(_scratch.At("output"), _scratch.At("site"), ""),
        new InMemorySourceTree(),
        new AwkwardDisk(way) { Stop = stop });

    private void Reset()
    {
        foreach (var folder in Directory.GetDirectories(_scratch.Path))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private List<string> Shown() =>
        [.. SiteOnDisk.Show(_scratch.At("output"))
            .Where(file => !file.StartsWith(".meridian-draft/", StringComparison.Ordinal))];

    private static List<string> Sorted((string Path, string Text)[] site) =>
        [.. site.Select(file => $"{file.Path}={file.Text}").Order(StringComparer.Ordinal)];
}
