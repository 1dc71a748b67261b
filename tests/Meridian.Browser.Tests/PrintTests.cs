using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>What of a post comes out on paper.</summary>
public abstract class PrintTests(SampleSite site)
{
    [SkippableTheory]
    [InlineData("h1")]
    [InlineData(".byline")]
    [InlineData(".page-body")]
    [InlineData(".care-urgent")]
    [InlineData("#part-references")]
    [InlineData(".references li")]
    [InlineData(".disclaimer")]
    public async Task What_a_reader_needs_is_printed(string selector)
    {
        await using var open = await Printed(ColorScheme.Light);
        Assert.True(await open.Page.Locator(selector).First.IsVisibleAsync());
    }

    [SkippableTheory]
    [InlineData(".cta")]
    [InlineData(".button")]
    [InlineData("nav")]
    [InlineData(".skip")]
    [InlineData(".menu-button")]
    [InlineData(".related")]
    [InlineData(".share")]
    [InlineData(".footer-follow")]
    public async Task What_is_of_no_use_on_paper_is_left_out(string selector)
    {
        await using var open = await Printed(ColorScheme.Light);
        foreach (var each in await open.Page.Locator(selector).AllAsync())
        {
            Assert.False(await each.IsVisibleAsync(), await each.EvaluateAsync<string>("each => each.outerHTML"));
        }
    }

    [SkippableFact]
    public async Task The_address_of_a_link_stands_behind_it()
    {
        await using var open = await Printed(ColorScheme.Light);
        var behind = await open.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.page-body a:is([href^="http"], [href^="/posts/"])')]
                .filter(each => each.checkVisibility())
                .map(each => getComputedStyle(each, '::after').content)
            """);
        Assert.NotEmpty(behind);
        Assert.All(
            behind,
            each => Assert.StartsWith(
                "<https://",
                string.Concat(each.Where(letter => letter is not ('"' or ' '))),
                StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Ink_is_dark_on_white_even_where_the_screen_is_dark()
    {
        await using var open = await Printed(ColorScheme.Dark);
        var colours = await open.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body, .page-body p, h1, .care-title, .references li, .disclaimer')]
                .filter(each => each.checkVisibility())
                .map(each => getComputedStyle(each).color)
            """);
        Assert.All(colours, each => Assert.Matches(@"^rgb\((\d|[1-5]\d), (\d|[1-5]\d), (\d|[1-5]\d)\)$", each));
    }

    [SkippableFact]
    public async Task A_post_becomes_a_document_of_pages()
    {
        await using var open = await site.Open(PageKinds.Post, 1280, ColorScheme.Light);
        var document = await open.Page.PdfAsync(
            new PagePdfOptions { Format = "A4", Path = Screenshots.File(site.Theme, "post.pdf") });
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(document), StringComparison.Ordinal);
        Assert.InRange(document.Length, 20_000, 5_000_000);
        Assert.Empty(open.Problems);
    }

    private async Task<OpenPage> Printed(ColorScheme scheme)
    {
        var open = await site.Open(PageKinds.Post, 1280, scheme);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        return open;
    }

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : PrintTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : PrintTests(site);
}
