using FsCheck;
using FsCheck.Fluent;
using Meridian.Testing;
using NodaTime;

namespace Meridian.Site.Tests.Modelling;

public sealed class RelatedPostsTests
{
    private static readonly string[] Labels = ["Neck", "Back", "Sleep", "Desk"];
    private static readonly string[] Words = ["walking", "massage", "breathing", "the"];

    /// <summary>The plain definition, told once more: compare every post with every other.</summary>
    [Fact]
    public void The_nearest_posts_are_those_of_the_definition() => Prop.ForAll<byte[]>(seeds =>
    {
        Post[] posts = [.. seeds.Take(12).Select((seed, at) => new Post(seed, at))];
        var lines = Build(posts);
        foreach (var post in posts)
        {
            var expected = posts
                .Where(other => other != post && other.Tags.Intersect(post.Tags).Any())
                .OrderByDescending(other => other.Tags.Intersect(post.Tags)
                    .Sum(tag => (1L << 40) / posts.Count(one => one.Tags.Contains(tag))))
                .ThenByDescending(other => post.Word.Length > 3 && other.Word == post.Word ? 1 : 0)
                .ThenByDescending(other => other.Day)
                .ThenBy(other => other.At)
                .Take(3)
                .Select(other => other.Name);
            Assert.Equal(string.Join(' ', expected), lines[post.Name]);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(100));

    private static Dictionary<string, string> Build(Post[] posts)
    {
        var source = posts.Aggregate(
            new InMemorySourceTree(
                ("content/site.yaml", "title: Clinic\nurl: https://example.org/\n"),
                (
                    "content/layouts/post.sbn-html",
                    "{{ for item in page.related; item.post.title | string.split '-' | array.first; ' '; end }}")),
            (tree, post) => tree.With($"content/posts/{post.Name}.md", post.Text));
        var output = new InMemoryOutputTree(source);
        var options = new BuildOptions { BuildTime = Instant.FromUtc(2026, 12, 1, 0, 0) };
        SiteBuild.Run(source, output, options with { DryRun = false }, CancellationToken.None);
        return posts.ToDictionary(
            post => post.Name, post => output.Text($"posts/{post.Name}/index.html").Trim(), StringComparer.Ordinal);
    }

    private sealed record Post(byte Seed, int At)
    {
        public string Name => $"p{(char)('a' + At)}";

        public int Day => 1 + (Seed % 3);

        public string Word => Words[Seed / 3 % Words.Length];

        public string[] Tags => [.. Labels.Where((_, at) => ((Seed >> (at + 1)) & 1) == 1)];

        public string Text =>
            $"---\ntitle: {Name}-{Word}\ndate: 2026-01-0{Day}\ntags: [{string.Join(", ", Tags)}]\n---\nText.\n";
    }
}
