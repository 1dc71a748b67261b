using System.Text;
using Meridian.Site;
using Meridian.Sources;
using Meridian.Testing;
using NodaTime;

namespace Meridian.Cli.Tests.Blogs;

/// <summary>Posts that others wrote, built as they are: every finding is a fault that somebody looked at.</summary>
public class RealBlogTests
{
    /// <summary>Front matter is different in every system; what is not used is told, and that is right.</summary>
    private const string UnknownKey = "MER0113";

    /// <summary>How long a title or a description may be is a matter of room in search results, not a fault.</summary>
    private static readonly string[] Lengths = ["MER0225", "MER0226"];

    private static readonly BuildOptions Options = new() { BuildTime = Instant.FromUtc(2026, 12, 1, 0, 0) };

    [SkippableTheory]
    [InlineData("18f", "18f-eleventy", "content/posts", "assets", "content/static/assets", "/:year/:month/:day/:slug/")]
    [InlineData("basedcooking", "basedcooking-hugo", "content", "static", "content/static", "/:slug/")]
    [InlineData("haacked", "haacked-jekyll", "_posts", null, null, "/archive/:year/:month/:day/:slug/")]
    [InlineData("hugo", "hugo-docs", "content/en", null, null, "/:slug/")]
    [InlineData("jekyll", "jekyll-docs", "docs/_posts", null, null, "/news/:year/:month/:day/:slug/")]
    [InlineData("vagov", "vagov-health", "pages", null, null, "/posts/:slug/")]
    public void Nothing_is_told_of_real_posts_but_their_faults(
        string blog, string folder, string posts, string? files, string? place, string addresses)
    {
        var root = Path.Join(Corpus(), folder);
        var content = FilesOf(Path.Join(root, posts), "content/posts").Where(IsPlainPost);
        var beside = files is null || place is null ? [] : FilesOf(Path.Join(root, files), place);
        var settings = $"title: Blog\nurl: https://blog.example/\npermalinks: {{posts: \"{addresses}\"}}\n";
        var source = new InMemorySourceTree([.. content, .. beside]).With("content/site.yaml", settings);

        var report = SiteBuild.Run(source, new InMemoryOutputTree(source), Options, CancellationToken.None);

        var told = report.Diagnostics
            .Where(found => found.Rule.Id != UnknownKey && !Lengths.Contains(found.Rule.Id))
            .Select(Shown).ToArray();
        var known = KnownFaults(blog).ToArray();
        Assert.NotEmpty(told);
        Assert.Equal([], told.Where(line => !known.Any(fault => fault.Is(line))));
        Assert.Equal([], known.Where(fault => !told.Any(fault.Is)));
    }

    private static string Corpus()
    {
        var root = Environment.GetEnvironmentVariable("MERIDIAN_CORPORA");
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); root is null && up is not null; up = up.Parent)
        {
            if (File.Exists(Path.Join(up.FullName, "Meridian.slnx")))
            {
                root = Path.Join(up.FullName, "..", "shared", "corpora");
            }
        }

        var folder = Path.Join(root, "blogs");
        Skip.IfNot(Directory.Exists(folder), "the blogs are not here");
        return folder;
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> FilesOf(string folder, string place) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => KeyValuePair.Create(
            $"{place}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllBytes(file)));

    /// <summary>Posts with template code of another system are for importers.</summary>
    private static bool IsPlainPost(KeyValuePair<string, byte[]> file) =>
        Path.GetExtension(file.Key) is ".md" or ".markdown"
        && file.Value.AsSpan().IndexOf("{{"u8) < 0 && file.Value.AsSpan().IndexOf("{%"u8) < 0;

    private static string Shown(Diagnostic found) =>
        $"{found.Rule.Id} {found.Location?.Path} {found.Message} {found.Link}";

    private static IEnumerable<KnownFault> KnownFaults(string blog)
    {
        using var stream = typeof(RealBlogTests).Assembly.GetManifestResourceStream("faults.txt");
        using var reader = new StreamReader(stream!, Encoding.UTF8); // the project embeds it
        return [.. reader.ReadToEnd().Split('\n')
            .Select(line => line.Split(" | "))
            .Where(fields => fields is [var of, ..] && of == blog)
            .Select(fields => new KnownFault(fields[1], fields[2], fields[3]))];
    }

    private sealed record KnownFault(string Rule, string Words, string Reason)
    {
        public bool Is(string told) =>
            told.StartsWith(Rule, StringComparison.Ordinal) && told.Contains(Words, StringComparison.Ordinal);
    }
}
