using System.Text;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Cli.Tests.Disk;

/// <summary>What every output tree does, whatever holds its files.</summary>
public abstract class OutputTreeContract
{
    private static readonly InMemorySourceTree Source = new(("content/photo.jpg", "a photo"));

    [Fact]
    public void A_commit_publishes_the_whole_draft()
    {
        var held = Hold(Source);
        var summary = Publish(held.Tree, ("index.html", "home"), ("posts/a/index.html", "a"));

        Assert.Equal(["index.html=home", "posts/a/index.html=a"], held.Files());
        Assert.Equal((2, 2), (summary.Files, summary.Changed));
        Assert.Empty(summary.Removed);
    }

    [Fact]
    public void Nothing_is_published_before_the_commit()
    {
        var held = Hold(Source);
        using (var draft = held.Tree.Begin())
        {
            Write(draft, "index.html", "home");
            Assert.Empty(held.Files());
        }

        Assert.Empty(held.Files());
    }

    [Fact]
    public void A_draft_that_is_not_committed_leaves_the_old_site()
    {
        var held = Hold(Source);
        Publish(held.Tree, ("index.html", "old"));
        using (var draft = held.Tree.Begin())
        {
            Write(draft, "index.html", "new");
            Write(draft, "other.html", "new");
        }

        Assert.Equal(["index.html=old"], held.Files());
        Publish(held.Tree, ("index.html", "newer"));
        Assert.Equal(["index.html=newer"], held.Files());
    }

    [Fact]
    public void Pages_of_the_old_site_that_the_new_one_lacks_are_removed_and_named()
    {
        var held = Hold(Source);
        Publish(held.Tree, ("index.html", "home"), ("b/index.html", "b"), ("a.txt", "a"));
        var summary = Publish(held.Tree, ("index.html", "home"));

        Assert.Equal(["index.html=home"], held.Files());
        Assert.Equal((1, 0), (summary.Files, summary.Changed));
        Assert.Equal(["a.txt", "b/index.html"], summary.Removed.Select(p => p.Value));
    }

    [Fact]
    public void Only_files_whose_bytes_differ_count_as_changed()
    {
        var held = Hold(Source);
        Publish(held.Tree, ("a.html", "same"), ("b.html", "old!"), ("c.html", "short"));
        var summary = Publish(
            held.Tree, ("a.html", "same"), ("b.html", "new!"), ("c.html", "longer"), ("d.html", "added"));

        Assert.Equal((4, 3), (summary.Files, summary.Changed));
        Assert.Equal(["a.html=same", "b.html=new!", "c.html=longer", "d.html=added"], held.Files());
    }

    [Fact]
    public void The_same_site_again_changes_nothing()
    {
        var held = Hold(Source);
        Publish(held.Tree, ("a.html", "a"), ("b/c.html", "c"));
        var summary = Publish(held.Tree, ("b/c.html", "c"), ("a.html", "a"));

        Assert.Equal((2, 0), (summary.Files, summary.Changed));
        Assert.Empty(summary.Removed);
    }

    [Fact]
    public void Files_that_the_site_did_not_write_stay()
    {
        var held = Hold(Source);
        held.Put("CNAME", "clinic.example");
        held.Put("posts/notes.txt", "mine");
        Publish(held.Tree, ("index.html", "1"), ("posts/a/index.html", "a"));
        held.Put("posts/a/extra.txt", "mine too");
        held.Put(".git/HEAD", "ref");
        Publish(held.Tree, ("index.html", "2"));

        Assert.Equal(
            [
                ".git/HEAD=ref", "CNAME=clinic.example", "index.html=2",
                "posts/a/extra.txt=mine too", "posts/notes.txt=mine",
            ],
            held.Files());
    }

    [Fact]
    public void A_file_put_by_hand_where_the_site_writes_is_overwritten_and_becomes_the_sites()
    {
        var held = Hold(Source);
        held.Put("CNAME", "old.example");
        Publish(held.Tree, ("CNAME", "new.example"));
        Assert.Equal(["CNAME=new.example"], held.Files());

        Publish(held.Tree);
        Assert.Empty(held.Files());
    }

    [Theory]
    [InlineData("posts", "posts/index.html")]
    [InlineData("about/mine.txt", "about")]
    public void A_file_put_by_hand_that_is_in_the_way_is_refused_and_the_old_site_stands(string mine, string page)
    {
        var held = Hold(Source);
        Publish(held.Tree, ("index.html", "old"));
        held.Put(mine, "mine");

        var refused = Assert.Throws<OutputException>(() => Publish(held.Tree, ("index.html", "new"), (page, "new")));
        Assert.Contains("in the way", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new[] { "index.html=old", $"{mine}=mine" }.Order(StringComparer.Ordinal), held.Files());
    }

    [Fact]
    public void A_page_may_become_a_folder_and_a_folder_a_page()
    {
        var held = Hold(Source);
        Publish(held.Tree, ("a", "page"), ("b/index.html", "folder"));
        Publish(held.Tree, ("a/index.html", "folder"), ("b", "page"));

        Assert.Equal(["a/index.html=folder", "b=page"], held.Files());
    }

    [Fact]
    public void A_copied_file_has_the_bytes_of_its_source()
    {
        var held = Hold(Source);
        for (var changed = 1; changed >= 0; changed--)
        {
            using var draft = held.Tree.Begin();
            draft.Copy(SitePath.Of("content/photo.jpg"), SitePath.Of("images/photo.jpg"));
            Assert.Equal(changed, draft.Commit().Changed);
        }

        Assert.Equal(["images/photo.jpg=a photo"], held.Files());
    }

    [Fact]
    public void A_file_that_is_changed_on_the_way_has_its_new_bytes()
    {
        var held = Hold(Source);
        for (var changed = 1; changed >= 0; changed--)
        {
            using var draft = held.Tree.Begin();
            draft.Copy(SitePath.Of("content/photo.jpg"), SitePath.Of("photo.jpg"), bytes => bytes[2..]);
            Assert.Equal(changed, draft.Commit().Changed);
        }

        Assert.Equal(["photo.jpg=photo"], held.Files());
    }

    [Fact]
    public void Copying_a_file_that_is_not_there_is_an_output_fault_naming_it()
    {
        using var draft = Hold(Source).Tree.Begin();
        var fault = Assert.Throws<OutputException>(
            () => draft.Copy(SitePath.Of("content/none.jpg"), SitePath.Of("none.jpg")));
        Assert.Contains("content/none.jpg", fault.Message, StringComparison.Ordinal);
        fault = Assert.Throws<OutputException>(
            () => draft.Copy(SitePath.Of("content/none.jpg"), SitePath.Of("no.jpg"), bytes => bytes));
        Assert.Contains("content/none.jpg", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a/b")]
    [InlineData("a/b", "a")]
    public void One_name_cannot_be_a_file_and_a_folder(string first, string second)
    {
        using var draft = Hold(Source).Tree.Begin();
        Write(draft, first, "");
        var fault = Assert.Throws<OutputException>(() => Write(draft, second, ""));
        Assert.Contains("both a file and a folder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_is_written_once()
    {
        using var draft = Hold(Source).Tree.Begin();
        Write(draft, "a", "");
        Assert.Throws<InvalidOperationException>(() => Write(draft, "a", ""));
    }

    [Fact]
    public void A_second_build_of_the_same_output_is_refused_while_the_first_is_open()
    {
        var held = Hold(Source);
        using (held.Tree.Begin())
        {
            var refused = Assert.Throws<OutputException>(() => held.Tree.Begin());
            Assert.Contains("another build", refused.Message, StringComparison.Ordinal);
        }

        held.Tree.Begin().Dispose();
    }

    [Fact]
    public void Many_threads_may_write_at_once()
    {
        var held = Hold(Source);
        using (var draft = held.Tree.Begin())
        {
            Parallel.For(0, 500, i => Write(draft, $"posts/{i % 10}/{i}/index.html", $"page {i}"));
            Assert.Equal(500, draft.Commit().Files);
        }

        Assert.Equal(500, held.Files().Count);
        Assert.Contains("posts/7/137/index.html=page 137", held.Files());
    }

    [Fact]
    public void A_committed_draft_takes_no_more_files()
    {
        using var draft = Hold(Source).Tree.Begin();
        draft.Commit();
        Assert.Throws<ObjectDisposedException>(() => Write(draft, "a", ""));
        Assert.Throws<ObjectDisposedException>(() => draft.Commit());
    }

    protected static WriteSummary Publish(IOutputTree tree, params ReadOnlySpan<(string Path, string Text)> site)
    {
        using var draft = tree.Begin();
        foreach (var (path, text) in site)
        {
            Write(draft, path, text);
        }

        return draft.Commit();
    }

    protected static void Write(IOutputDraft draft, string path, string text) =>
        draft.Write(SitePath.Of(path), Encoding.UTF8.GetBytes(text));

    protected abstract HeldOutput Hold(ISourceTree source);
}

/// <summary>An output tree with what its owner sees of it and may do to it by hand.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Files">Every file a reader sees, as `path=text`, sorted.</param>
/// <param name="Put">Puts a file there by hand.</param>
public sealed record HeldOutput(IOutputTree Tree, Func<IReadOnlyList<string>> Files, Action<string, string> Put);

public sealed class InMemoryOutputTreeTests : OutputTreeContract
{
    protected override HeldOutput Hold(ISourceTree source)
    {
        var tree = new InMemoryOutputTree(source);
        return new HeldOutput(tree, () => [.. tree.Files.Keys.Select(p => $"{p}={tree.Text(p.Value)}")], tree.Put);
    }
}
