using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>The way from a text to what it cites, and back.</summary>
public abstract class CitationTests(SampleSite site)
{
    [SkippableFact]
    public async Task A_citation_leads_to_its_work_and_the_work_back_to_every_place()
    {
        await using var open = await site.Open(PageKinds.Post, 1280, ColorScheme.Light);
        var page = open.Page;
        await page.Locator("[id='cited:2']").ClickAsync();
        var work = page.Locator(".references li:target");
        Assert.Equal("2", await work.GetAttributeAsync("value"));
        Assert.True(await InSight(work));
        await work.Locator(".back").Last.ClickAsync();
        var place = page.Locator(".page-body a:target");
        Assert.Equal("2", await place.TextContentAsync());
        Assert.NotEqual("cited:2", await place.GetAttributeAsync("id"));
        Assert.True(await InSight(place));
    }

    private static Task<bool> InSight(ILocator place) => place.EvaluateAsync<bool>(
        "each => { const box = each.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }");

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : CitationTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : CitationTests(site);
}
