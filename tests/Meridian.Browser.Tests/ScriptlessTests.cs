using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>The site in a browser that runs no script.</summary>
public abstract class ScriptlessTests(SampleSite site)
{
    [SkippableTheory]
    [MemberData(nameof(PageKinds.Names), MemberType = typeof(PageKinds))]
    public async Task A_page_needs_no_script(string kind)
    {
        await using var open = await site.OpenWithoutScripts(PageKinds.All[kind]);
        Assert.True(await open.Page.Locator("main h1").IsVisibleAsync());
        var text = await open.Page.Locator("main").InnerTextAsync();
        Assert.True(text.Length > 200, text);
        Assert.Empty(open.Problems);
        var scripts = await open.Page.Locator("script:not([type='application/ld+json'])").CountAsync();
        Assert.Equal(kind.StartsWith("search", StringComparison.Ordinal) ? 1 : 0, scripts);
    }

    [SkippableFact]
    public async Task The_search_page_shows_topics_and_all_posts_by_month()
    {
        await using var open = await site.OpenWithoutScripts("/search/");
        Assert.False(await open.Page.GetByRole(AriaRole.Search).IsVisibleAsync());
        Assert.True(await open.Page.Locator("#part-topics").IsVisibleAsync());
        var listed = await open.Page.Locator("#part-months ~ ol a").EvaluateAllAsync<string[]>(
            "links => links.filter(each => each.checkVisibility()).map(each => each.getAttribute('href'))");
        var written = Directory.EnumerateFiles(
                Path.Combine(site.Output, "posts"), "index.html", SearchOption.AllDirectories)
            .Where(page => File.ReadAllText(page).Contains("kind-post\"", StringComparison.Ordinal))
            .Select(page => $"/posts/{Path.GetFileName(Path.GetDirectoryName(page))}/");
        Assert.Equal(written.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : ScriptlessTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : ScriptlessTests(site);
}
