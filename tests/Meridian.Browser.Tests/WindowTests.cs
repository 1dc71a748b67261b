using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>Windows, letters and scripts of other sizes and ways: nothing makes a reader scroll sideways.</summary>
public abstract class WindowTests(SampleSite site)
{
    [SkippableTheory]
    [MemberData(nameof(PageKinds.Names), MemberType = typeof(PageKinds))]
    public async Task A_page_fits_every_window(string kind)
    {
        await using var open = await site.Open(PageKinds.All[kind], 2560, ColorScheme.Light);
        foreach (var width in new[] { 2560, 1024, 640, 360 })
        {
            await open.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal($"{width}: ", $"{width}: {await open.Overflow()}");
        }
    }

    [SkippableTheory]
    [InlineData("home")]
    [InlineData("post")]
    [InlineData("tag")]
    [InlineData("page-with-children")]
    public async Task A_page_fits_with_letters_twice_as_large_and_from_right_to_left(string kind)
    {
        await using var open = await site.Open(PageKinds.All[kind], 1280, ColorScheme.Light);
        await open.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.Equal("", await open.Overflow());
        await open.Page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        await open.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        foreach (var width in new[] { 1280, 320 })
        {
            await open.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal("", await open.Overflow());
            await Screenshots.Keep(open.Page, site.Theme, $"{kind}-{width}-rtl");
        }
    }

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : WindowTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : WindowTests(site);
}
