using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Meridian.Browser.Tests;

/// <summary>How much a reader must load, as servers send it: compressed.</summary>
public abstract partial class WeightTests(SampleSite site)
{
    [SkippableFact]
    public void Every_post_is_light()
    {
        Skip.If(site.Missing is not null, site.Missing);
        var posts = Directory.GetFiles(Path.Combine(site.Output, "posts"), "index.html", SearchOption.AllDirectories);
        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.InRange(Weight(post), 100, 15_000));
    }

    [SkippableFact]
    public void The_styles_of_a_post_are_light_together()
    {
        Skip.If(site.Missing is not null, site.Missing);
        var post = File.ReadAllText(site.Output + PageKinds.Post + "index.html");
        var sheets = Sheet().Matches(post).Select(each => site.Output + each.Groups["path"].Value).ToList();
        Assert.NotEmpty(sheets);
        Assert.InRange(sheets.Sum(Weight), 1_000, 10_000);
    }

    [SkippableFact]
    public void A_script_is_on_the_search_page_alone()
    {
        Skip.If(site.Missing is not null, site.Missing);
        var pages = Directory.GetFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .Where(page => File.ReadAllText(page).Contains("<script src", StringComparison.Ordinal))
            .Select(page => Path.GetRelativePath(site.Output, page).Replace('\\', '/'));
        Assert.Equal(["search/index.html"], pages);
    }

    private static long Weight(string path)
    {
        using var pressed = new MemoryStream();
        using (var gzip = new GZipStream(pressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(path));
        }

        return pressed.Length;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<path>[^\"]+)\"")]
    private static partial Regex Sheet();

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : WeightTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : WeightTests(site);
}
