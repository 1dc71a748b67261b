using System.Text;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Cli.Tests.Disk;

/// <summary>What every source tree does, whatever holds its files.</summary>
public abstract class SourceTreeContract
{
    [Fact]
    public void Every_file_is_listed_with_its_length()
    {
        var tree = Hold(("content/posts/a.md", "alpha"), ("content/site.yaml", ""), ("themes/x/theme.yaml", "é"));

        Assert.Equal(
            ["content/posts/a.md 5", "content/site.yaml 0", "themes/x/theme.yaml 2"],
            tree.Entries().OrderBy(e => e.Path).Select(e => $"{e.Path} {e.Length}"));
        Assert.All(tree.Entries(), entry => Assert.Null(entry.Fault));
    }

    [Fact]
    public void Hidden_files_are_listed_too() =>
        Assert.Equal(
            ["content/.DS_Store", "content/.git/HEAD"],
            Hold(("content/.git/HEAD", "ref"), ("content/.DS_Store", "x")).Entries()
                .Select(e => e.Path.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void An_empty_tree_lists_nothing() => Assert.Empty(Hold().Entries());

    [Fact]
    public void A_file_reads_back_as_its_bytes()
    {
        var tree = Hold(("content/posts/a.md", "Grüezi\r\n"), ("content/empty.md", ""));

        Assert.Equal(Encoding.UTF8.GetBytes("Grüezi\r\n"), tree.Read(SitePath.Of("content/posts/a.md")));
        Assert.Empty(tree.Read(SitePath.Of("content/empty.md")));
    }

    [Theory]
    [InlineData("content/b.md")]
    [InlineData("content/no/such/folder.md")]
    [InlineData("content")]
    public void Reading_what_is_not_a_file_says_which(string path)
    {
        var fault = Assert.Throws<IOException>(() => Hold(("content/a.md", "")).Read(SitePath.Of(path)));
        Assert.Contains($"`{path}`", fault.Message, StringComparison.Ordinal);
    }

    protected abstract ISourceTree Hold(params (string Path, string Text)[] files);
}

public sealed class InMemorySourceTreeTests : SourceTreeContract
{
    [Fact]
    public void With_and_without_make_the_next_tree_and_leave_this_one()
    {
        var tree = new InMemorySourceTree(("content/a.md", "1"));
        var next = tree.With("content/b.md", "2").Without("content/a.md");

        Assert.Equal(["content/a.md"], tree.Paths.Select(p => p.Value));
        Assert.Equal(["content/b.md"], next.Paths.Select(p => p.Value));
    }

    [Fact]
    public void An_entry_with_a_fault_is_listed_and_not_read()
    {
        var tree = new InMemorySourceTree().WithFault("content/a.md", SourceFault.LinkLoop);

        Assert.Equal(SourceFault.LinkLoop, Assert.Single(tree.Entries()).Fault);
        Assert.Throws<IOException>(() => tree.Read(SitePath.Of("content/a.md")));
    }

    protected override ISourceTree Hold(params (string Path, string Text)[] files) => new InMemorySourceTree(files);
}
