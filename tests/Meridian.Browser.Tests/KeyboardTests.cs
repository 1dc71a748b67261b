using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>Going through a page with nothing but the keyboard.</summary>
public abstract class KeyboardTests(SampleSite site)
{
    /// <summary>
    /// Keeps what can be reached, in the order of the document, and how each looks while it is not. Whatever scrolls
    /// by itself is a stop of its own in Chromium, and may be one.
    /// </summary>
    private const string Prepare =
        """
        () => {
            const look = each => {
                const style = getComputedStyle(each);
                const line = `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
                return `${style.outlineStyle === 'none' ? '' : line} ${style.boxShadow}`;
            };
            const name = each => `${each.tagName} ${(each.textContent || each.id).trim().slice(0, 40)}`;
            const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]';
            const stops = [...document.querySelectorAll(kinds)].filter(each =>
                each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }));
            window.walk = { stops, before: new Map(stops.map(each => [each, look(each)])), look, name };
            return stops.map(name);
        }
        """;

    /// <summary>Where the focus is, and what is wrong with how it shows; null at the document itself.</summary>
    private const string Here =
        """
        () => {
            const each = document.activeElement;
            if (!each || each === document.body || each === document.documentElement) {
                return null;
            }
            const box = each.getBoundingClientRect();
            const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            const marked = walk.look(each) !== (walk.before.get(each) ?? ' none');
            const scrolls = each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight;
            const known = walk.stops.includes(each) || !scrolls;
            return [known ? walk.name(each) : '', (seen ? '' : 'out of sight ') + (marked ? '' : 'not marked')];
        }
        """;

    [SkippableTheory]
    [InlineData("home", 1280)]
    [InlineData("home", 320)]
    [InlineData("post", 1280)]
    [InlineData("post", 320)]
    [InlineData("tag", 1280)]
    [InlineData("search", 1280)]
    [InlineData("page-with-children", 768)]
    public async Task The_tab_key_reaches_everything_in_order_and_shows_where_it_is(string kind, int width)
    {
        await using var open = await site.Open(PageKinds.All[kind], width, ColorScheme.Light);
        var expected = await open.Page.EvaluateAsync<string[]>(Prepare);
        var reached = new List<string>();
        var unseen = new List<string>();
        for (var steps = 0; steps < expected.Length + 20; steps++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            if (await open.Page.EvaluateAsync<string[]?>(Here) is not [var name, var fault])
            {
                break;
            }

            if (name.Length > 0)
            {
                reached.Add(name);
            }

            if (fault.Length > 0)
            {
                unseen.Add($"{name}: {fault}");
            }
        }

        Assert.Equal(expected, reached);
        Assert.True(unseen.Count == 0, string.Join("\n", unseen));
    }

    [SkippableTheory]
    [InlineData("home")]
    [InlineData("post")]
    [InlineData("search")]
    public async Task The_first_stop_leads_past_the_menu(string kind)
    {
        await using var open = await site.Open(PageKinds.All[kind], 1280, ColorScheme.Light);
        var page = open.Page;
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>("document.activeElement.className"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top >= 0"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("MAIN", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    [SkippableFact]
    public async Task The_menu_of_a_phone_opens_and_closes_from_the_keyboard()
    {
        await using var open = await site.Open("/", 320, ColorScheme.Light);
        var page = open.Page;
        var menu = page.Locator("#part-menu");
        await page.Locator(".menu-button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await menu.IsVisibleAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('#part-menu') !== null"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await menu.IsVisibleAsync());
        Assert.Equal("menu-button", await page.EvaluateAsync<string>("document.activeElement.className"));
    }

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : KeyboardTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : KeyboardTests(site);
}
