using FsCheck;
using FsCheck.Fluent;
using Meridian.Testing;
using NodaTime;

namespace Meridian.Site.Tests.Modelling;

public sealed class UnpublishedPostsTests
{
    private static readonly string[] TagLines =
        ["", "tags: Sleep", "tags: [Neck pain, sleep]", "tags: \"#NeckPain\"", "tags: Lonely, Walking"];

    private static readonly string[] SeriesLines = ["", "series: Better nights", "series: Stairs"];
    private static readonly string[] HiddenLines = ["", "", "draft: true", "expires: 2026-06-01"];

    // Dates, tags, counts, series, neighbours, feeds, sitemap, and what a tag is called: if a hidden post reached any
    // of them, the site would have another byte, or another file, than the site on which it was never written.
    [Fact]
    public void A_site_is_the_same_without_the_posts_that_it_does_not_publish() =>
        Prop.ForAll<int[]>(numbers =>
        {
            var posts = numbers.Select((number, at) => new Post(Math.Abs(number % 1000), at)).ToArray();
            Assert.Equal(Build(posts.Where(post => !post.IsHidden)), Build(posts));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(100));

    [Fact]
    public void The_posts_of_the_property_are_published_and_hidden()
    {
        Post[] posts = [.. Enumerable.Range(0, 100).Select(number => new Post(number, number))];
        var pages = Build(posts).Keys.Count(path => path.StartsWith("posts/p", StringComparison.Ordinal)
            && !path.StartsWith("posts/page/", StringComparison.Ordinal));
        Assert.Equal(posts.Count(post => !post.IsHidden), pages);
        Assert.InRange(pages, 20, 80);
    }

    private static Dictionary<string, string> Build(IEnumerable<Post> posts)
    {
        var source = posts.Aggregate(
            new InMemorySourceTree(
                ("content/site.yaml", "title: Clinic\nurl: https://example.org/\npagination: {size: 3}\n"),
                ("content/practitioners/jo.yaml", "name: Jo Hart\n"),
                ("content/tags/lonely.md", "---\ndescription: Being alone.\n---\nWords.\n")),
            (tree, post) => tree.With($"content/posts/{post.Name}.md", post.Text));
        var output = new InMemoryOutputTree(source);
        var options = new BuildOptions { BuildTime = Instant.FromUtc(2026, 12, 1, 0, 0) };
        var report = SiteBuild.Run(source, output, options, CancellationToken.None);
        Assert.True(
            report.Succeeded,
            string.Join('\n', report.Diagnostics.Select(found => $"{found.Location?.Path} {found.Message}")));
        return output.Files.Keys.ToDictionary(
            path => path.Value, path => output.Text(path.Value), StringComparer.Ordinal);
    }

    /// <summary>
    /// A post made of a number: its fate, day, tags and series; one that is hidden also names neighbours.
    /// </summary>
    private sealed record Post(int Number, int At)
    {
        private string Hidden => HiddenLines[Number % HiddenLines.Length];

        private bool IsScheduled => Number % 7 == 3;

        public bool IsHidden => Hidden.Length > 0 || IsScheduled;

        public string Name => $"p{At:D2}";

        public string Text => $"""
            ---
            title: Post {At}
            date: {(IsScheduled ? 2027 : 2026)}-0{1 + (Number / 4 % 5)}-01
            author: jo
            {TagLines[Number / 20 % TagLines.Length]}
            {SeriesLines[(Number + At) % SeriesLines.Length]}
            {Hidden}
            {(IsHidden ? "next: p00\naliases: /old/" : "")}
            ---
            Words about #sleep and #Rest{Number % 3}.

            """;
    }
}
