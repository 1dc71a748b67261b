using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

public abstract class SearchTests(SampleSite site)
{
    [SkippableFact]
    public async Task A_search_needs_nothing_but_the_keyboard()
    {
        await using var open = await Search("/search/");
        var page = open.Page;
        await TabTo(page, "part-query");
        await page.Keyboard.TypeAsync("acupuncture needles");
        await Found(page);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        var title = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("h1").GetByText(title, new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        Assert.Empty(open.Problems);
    }

    [SkippableFact]
    public async Task What_was_looked_for_stays_in_the_address()
    {
        await using var open = await Search("/search/");
        await Type(open.Page, "neck & back");
        Assert.Equal(SampleSite.Origin + "/search/?q=neck%20%26%20back", open.Page.Url);
        var found = await Titles(open.Page);
        await open.Page.ReloadAsync();
        await Found(open.Page);
        Assert.Equal("neck & back", await open.Page.Locator("#part-query").InputValueAsync());
        Assert.Equal(found, await Titles(open.Page));
    }

    [SkippableFact]
    public async Task The_number_of_pages_is_announced_and_the_words_are_marked()
    {
        await using var open = await Search("/search/?q=headache");
        await Found(open.Page);
        var count = (await Titles(open.Page)).Count;
        Assert.Equal(
            $"{count} pages for “headache”", await open.Page.GetByRole(AriaRole.Status).TextContentAsync());
        Assert.Contains("headache", (await open.Page.Locator("mark").First.TextContentAsync())?.ToLowerInvariant());
        Assert.False(await open.Page.Locator("#part-rest").IsVisibleAsync());
    }

    [SkippableTheory]
    [InlineData("acupunc")] // begun
    [InlineData("acupunture")] // mistyped
    [InlineData("Acupuncturé")]
    [InlineData("evidences acupuncture")] // another form
    public async Task A_page_is_found_by_a_word_begun_mistyped_or_in_another_form(string query)
    {
        await using var open = await Search("/search/");
        await Type(open.Page, query);
        Assert.Contains("What the evidence says about acupuncture, and what it leaves open", await Titles(open.Page));
    }

    [SkippableFact]
    public async Task Where_nothing_is_found_the_page_says_so_and_shows_its_lists()
    {
        await using var open = await Search("/search/");
        await Type(open.Page, "xylophone");
        Assert.Contains(
            "Nothing found for “xylophone”", await open.Page.GetByRole(AriaRole.Status).TextContentAsync());
        Assert.True(await open.Page.Locator("#part-topics").IsVisibleAsync());
        Assert.Empty(await Titles(open.Page));
    }

    [SkippableFact]
    public async Task Markup_that_is_looked_for_is_text()
    {
        await using var open = await Search("/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20neck");
        await Found(open.Page);
        Assert.Equal(0, await open.Page.Locator("#part-found img").CountAsync());
        Assert.Empty(open.Problems);
    }

    [SkippableFact]
    public async Task An_index_that_cannot_be_loaded_is_told_in_words()
    {
        await using var open = await Search("/search/");
        await open.Page.RouteAsync("**/contents.*", route => route.AbortAsync());
        await open.Page.Locator("#part-query").FillAsync("neck");
        await open.Page.GetByText("The search could not be loaded").WaitForAsync();
        Assert.StartsWith(
            "The search could not be loaded", await open.Page.GetByRole(AriaRole.Status).TextContentAsync());
        Assert.True(await open.Page.Locator("#part-topics").IsVisibleAsync());
    }

    private Task<OpenPage> Search(string path) => site.Open(path, 1280, ColorScheme.Light);

    private static async Task TabTo(IPage page, string id)
    {
        for (var steps = 0; steps < 40; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id)
            {
                return;
            }
        }

        Assert.Fail($"forty steps of the Tab key do not reach {id}");
    }

    private static async Task Type(IPage page, string query)
    {
        await page.Locator("#part-query").FillAsync(query);
        await Found(page);
    }

    /// <summary>Waits until the page has told what it found for all that was typed.</summary>
    private static async Task Found(IPage page) => await page.WaitForFunctionAsync(
        "document.getElementById('part-found').textContent.includes(document.getElementById('part-query').value.trim())"
        + " && document.getElementById('part-found').textContent !== ''");

    private static Task<IReadOnlyList<string>> Titles(IPage page) =>
        page.Locator("#part-results h2").AllTextContentsAsync();

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : SearchTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : SearchTests(site);
}
